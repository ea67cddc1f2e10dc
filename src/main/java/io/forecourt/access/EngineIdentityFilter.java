package io.forecourt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the engine's authentication, so that its authorizations and tenants apply. */
class EngineIdentityFilter extends OncePerRequestFilter {

  private final IdentityService identities;

  EngineIdentityFilter(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    try {
      if (authentication != null
          && authentication.getPrincipal() instanceof CurrentUser currentUser) {
        identities.setAuthentication(
            currentUser.id(), currentUser.groups(), List.copyOf(currentUser.stores()));
      }
      chain.doFilter(request, response);
    } finally {
      identities.clearAuthentication();
    }
  }
}
