package io.forecourt.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers requests without a valid key or login with a problem document (RFC 9457). */
class ProblemAuthenticationEntryPoint implements AuthenticationEntryPoint {

  private static final String BODY =
      """
      {"type":"about:blank","title":"Unauthorized","status":401,\
      "detail":"Send a valid X-Api-Key, token or login."}""";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getWriter().write(BODY);
  }
}
