package io.forecourt.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/** What the security of all machine callers has in common. */
final class MachineAccess {

  /** Returns security for callers that authenticate each request and have no session. */
  static HttpSecurity withoutSession(HttpSecurity http, PendingLoginHandler pending)
      throws Exception {
    return http.httpBasic(
            basic -> basic.authenticationEntryPoint(new ProblemAuthenticationEntryPoint()))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            denied ->
                denied
                    .authenticationEntryPoint(new ProblemAuthenticationEntryPoint())
                    .accessDeniedHandler(pending));
  }

  /** Returns the bearer token of a request. */
  static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()));
  }

  /** Returns all stores: a machine works for each of them. */
  static Set<String> storesOf(IdentityService identities) {
    return identities.createTenantQuery().list().stream()
        .map(Tenant::getId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private MachineAccess() {}
}
