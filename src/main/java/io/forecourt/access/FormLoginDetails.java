package io.forecourt.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Tells a login by the page from basic authentication, which comes with each request. */
class FormLoginDetails extends WebAuthenticationDetails {

  FormLoginDetails(HttpServletRequest request) {
    super(request);
  }
}
