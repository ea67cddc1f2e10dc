package io.forecourt.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads bodies before anything else happens, within limits of size, time and number. A caller who
 * sends slowly, and there may be many, holds a few threads for a few seconds, never all of them.
 * Photos, imports and deployments are read by those who handle them, once the login is checked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestBodyFilter extends OncePerRequestFilter {

  private static final Pattern UPLOADS =
      Pattern.compile(
          "/api/leads/[^/]+/photos|/api/insight/(?:spend|gross)|/api/stores/[^/]+/(?:inventory"
              + "|customers)|/engine-rest/.*|/camunda/api/engine/.*");

  private static final Pattern PUBLIC = Pattern.compile("/api/chat/.*|/s/.*|/u/.*|/login");

  private final RequestBodyProperties limits;
  private final BodyReaders readers;

  RequestBodyFilter(RequestBodyProperties limits) {
    this.limits = limits;
    this.readers = new BodyReaders(limits.readers(), limits.readersPerAddress());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getContentLengthLong() <= 0
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest limited;
    try {
      limited = limited(request);
    } catch (BodyRefused refusal) {
      refuse(response, refusal);
      return;
    } catch (IOException e) {
      refuse(response, BodyRefused.tooSlow());
      return;
    }
    chain.doFilter(limited, response);
  }

  private HttpServletRequest limited(HttpServletRequest request) throws IOException {
    String path = request.getRequestURI();
    // A form is read when a parameter is asked for, which may be before the login is checked.
    boolean upload = UPLOADS.matcher(path).matches() && !BufferedRequest.isForm(request);
    long max =
        (upload
                ? limits.maxUpload()
                : PUBLIC.matcher(path).matches() ? limits.maxPublicBody() : limits.maxBody())
            .toBytes();
    if (request.getContentLengthLong() > max) {
      throw BodyRefused.tooLarge(max);
    }
    return upload ? new Upload(request, max) : buffered(request, max);
  }

  private HttpServletRequest buffered(HttpServletRequest request, long max) throws IOException {
    String address = request.getRemoteAddr();
    if (!readers.enter(address)) {
      throw new BodyRefused(
          HttpStatus.SERVICE_UNAVAILABLE, "Too many requests at the same time. Try again.");
    }
    try {
      byte[] body =
          new LimitedBody(request.getInputStream(), max, limits.bodyTimeout()).readAllBytes();
      return new BufferedRequest(request, body);
    } finally {
      readers.leave(address);
    }
  }

  /** The rest of the body may never arrive, so the connection ends with the answer. */
  private static void refuse(HttpServletResponse response, BodyRefused refusal) throws IOException {
    response.setStatus(refusal.getStatusCode().value());
    response.setHeader(HttpHeaders.CONNECTION, "close");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getWriter()
        .write(
            "{\"type\":\"about:blank\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(refusal.getStatusCode().value(), refusal.getReason()));
    response.flushBuffer();
  }

  private final class Upload extends HttpServletRequestWrapper {

    private final long max;
    private ServletInputStream body;

    Upload(HttpServletRequest request, long max) {
      super(request);
      this.max = max;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new LimitedBody(super.getInputStream(), max, limits.bodyTimeout().multipliedBy(6));
      }
      return body;
    }
  }
}
