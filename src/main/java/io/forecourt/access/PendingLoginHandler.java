package io.forecourt.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Sends a browser whose login is not complete to the page of its next step, and says to any other
 * caller what is missing. Who is logged in and lacks a right gets the usual 403.
 */
@Component
class PendingLoginHandler implements AccessDeniedHandler {

  private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();
  private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
  private final ObjectMapper json;

  PendingLoginHandler(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException, ServletException {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof PendingLogin login)) {
      others.handle(request, response, reason);
    } else if (isPage(request)) {
      requests.saveRequest(request, response);
      response.sendRedirect(login.step().page());
    } else {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(
          response.getWriter(),
          ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, login.step().words()));
    }
  }

  /** What a person opens, and where the login leads back to: no icon or script of a page. */
  private static boolean isPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals(HttpMethod.GET.name())
        && (accept == null || accept.contains(MediaType.TEXT_HTML_VALUE))
        && !path.startsWith("/api/")
        && !path.startsWith("/engine-rest/")
        && !path.startsWith("/camunda/api/")
        && !path.startsWith("/actuator/")
        && !path.startsWith("/v3/");
  }
}
