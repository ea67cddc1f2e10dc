package io.forecourt.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives the application form and query parameters as text that can be stored. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StorableParameters extends OncePerRequestFilter {

  private static final String NUL_IN_QUERY =
      "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
          + "\"detail\":\"A parameter contains U+0000, which no text has.\"}";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (hasNul(request.getQueryString())) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getWriter().write(NUL_IN_QUERY);
      return;
    }
    chain.doFilter(new Cleaned(request), response);
  }

  /** No buyer's words come in a query, so nothing of theirs is lost by refusing it. */
  private static boolean hasNul(String query) {
    return query != null && query.contains("%00");
  }

  /** Reads the parameters only when they are asked for: the body of a call stays its own. */
  private static final class Cleaned extends HttpServletRequestWrapper {

    Cleaned(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return StorableText.of(super.getParameter(name));
    }

    @Override
    public String[] getParameterValues(String name) {
      return clean(super.getParameterValues(name));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> cleaned = new LinkedHashMap<>();
      super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(values)));
      return cleaned;
    }

    private static String[] clean(String[] values) {
      return values == null ? null : Stream.of(values).map(StorableText::of).toArray(String[]::new);
    }
  }
}
