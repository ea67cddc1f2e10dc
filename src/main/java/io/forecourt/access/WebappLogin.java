package io.forecourt.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Hands the login of the application over to Tasklist, Cockpit and Admin. Named in a filter. */
public class WebappLogin extends ContainerBasedAuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof CurrentUser currentUser) {
      AuthenticationResult result = AuthenticationResult.successful(currentUser.id());
      result.setGroups(currentUser.groups());
      result.setTenants(List.copyOf(currentUser.stores()));
      return result;
    }
    return AuthenticationResult.unsuccessful();
  }
}
