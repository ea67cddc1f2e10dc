package io.forecourt.platform.outage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.BufferedRequest;
import io.forecourt.platform.DatabaseOutage;
import io.forecourt.platform.OutageSpool;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 with Retry-After while the database is away: at once where the pulse knows it, else
 * when the request finds out. What buyers send is kept meanwhile, and answered with 202. Files and
 * health checks pass. It stands behind the filter that reads bodies.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 21)
class OutageFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

  private static final String RETRY_AFTER_SECONDS = "5";

  private static final String WORDS =
      "The database does not answer at the moment. Nothing was saved; please try again shortly.";

  private static final List<String> NEED_THE_DATABASE =
      List.of("/api/", "/engine-rest/", "/camunda/api/", "/s/", "/u/", "/t/", "/login");

  private final DatabasePulse pulse;
  private final RequestConnections connections;
  private final OutageSpool spool;
  private final ObjectMapper json;

  OutageFilter(
      DatabasePulse pulse, RequestConnections connections, OutageSpool spool, ObjectMapper json) {
    this.pulse = pulse;
    this.connections = connections;
    this.spool = spool;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!pulse.isDatabaseUp() && needsDatabase(request.getRequestURI())) {
      answer(request, response);
      return;
    }
    connections.begin();
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      // Whatever fails while the database hangs was cut off with its connection.
      boolean away = DatabaseOutage.isIn(e) || !pulse.isDatabaseUp();
      if (!away || response.isCommitted()) {
        throw e;
      }
      LOG.warn(
          "{} {}: the database is away: {}",
          request.getMethod(),
          request.getRequestURI(),
          e.toString());
      answer(request, response);
    } finally {
      connections.end();
    }
  }

  private static boolean needsDatabase(String path) {
    return NEED_THE_DATABASE.stream().anyMatch(path::startsWith);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    resetAllButCors(response);
    Optional<OutageSpool.Receipt> kept = keep(request);
    if (kept.isPresent()) {
      response.setStatus(HttpStatus.ACCEPTED.value());
      response.setContentType(kept.get().contentType());
      response.getWriter().write(kept.get().text());
    } else {
      refuse(request, response);
    }
  }

  /** The dealer's page may read the answer of the chat only with these headers. */
  private static void resetAllButCors(HttpServletResponse response) {
    Map<String, List<String>> cors =
        response.getHeaderNames().stream()
            .filter(name -> name.startsWith("Access-Control-") || name.equals(HttpHeaders.VARY))
            .distinct()
            .collect(
                Collectors.toMap(name -> name, name -> List.copyOf(response.getHeaders(name))));
    response.reset();
    cors.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
  }

  private Optional<OutageSpool.Receipt> keep(HttpServletRequest request) {
    if (!(request instanceof BufferedRequest arrived)) {
      return Optional.empty();
    }
    try {
      return spool.keep(arrived.again(), arrived.body());
    } catch (IOException | RuntimeException e) {
      LOG.error("{} could not be kept while the database is away", request.getRequestURI(), e);
      return Optional.empty();
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
      response.setContentType(MediaType.TEXT_PLAIN_VALUE);
      response.getWriter().write(WORDS);
    } else {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(
          response.getWriter(),
          ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, WORDS));
    }
  }
}
