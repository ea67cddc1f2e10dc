package io.forecourt.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses paths that the web server and Spring read differently, such as {@code //camunda/api}.
 * Spring would fail on them before any check of access, with a trace in the log for each.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadablePaths extends OncePerRequestFilter {

  private static final String UNREADABLE =
      "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
          + "\"detail\":\"The path is not spelled the way it is served.\"}";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isReadable(request)) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getWriter().write(UNREADABLE);
    }
  }

  private static boolean isReadable(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    } finally {
      ServletRequestPathUtils.clearParsedRequestPath(request);
    }
  }
}
