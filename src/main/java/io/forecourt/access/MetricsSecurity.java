package io.forecourt.access;

import static io.forecourt.access.MachineAccess.bearer;
import static io.forecourt.access.MachineAccess.withoutSession;
import static io.forecourt.access.RequestPaths.path;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Access to the metrics: the API key, also as a bearer token, or an administrator. The bill of
 * materials is for administrators only: it would show attackers which weakness to try.
 */
@Configuration
class MetricsSecurity {

  @Bean
  @Order(2)
  SecurityFilterChain metrics(
      HttpSecurity http, PendingLoginHandler pending, ApiKey key, RefusedKeys refused)
      throws Exception {
    return withoutSession(http, pending)
        .securityMatchers(
            calls -> calls.requestMatchers(path("/actuator/prometheus"), path("/actuator/sbom/**")))
        .authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers(path("/actuator/prometheus"))
                    .hasAnyRole(Roles.MACHINE, Roles.ADMIN)
                    .anyRequest()
                    .hasRole(Roles.ADMIN))
        .addFilterBefore(
            new KeyFilter(
                request ->
                    bearer(request).or(() -> Optional.ofNullable(request.getHeader("X-Api-Key"))),
                presented ->
                    Optional.of(presented)
                        .filter(key::matches)
                        .map(right -> new MachineAuthentication(Roles.MACHINE, Set.of())),
                refused),
            BasicAuthenticationFilter.class)
        .build();
  }
}
