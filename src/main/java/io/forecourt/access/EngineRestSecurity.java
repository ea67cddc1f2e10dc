package io.forecourt.access;

import static io.forecourt.access.MachineAccess.storesOf;
import static io.forecourt.access.MachineAccess.withoutSession;
import static io.forecourt.access.RequestPaths.path;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Access of workers and administrators to the REST API of the engine. */
@Configuration
class EngineRestSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain engineRest(
      HttpSecurity http,
      PendingLoginHandler pending,
      IdentityService identities,
      WorkerToken token,
      RefusedKeys refused)
      throws Exception {
    return withoutSession(http, pending)
        .securityMatcher(path("/engine-rest/**"))
        .authorizeHttpRequests(
            calls ->
                calls
                    .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    // Would check passwords without the throttle of the login.
                    .requestMatchers(
                        path("/engine-rest/identity/verify"),
                        path("/engine-rest/engine/*/identity/verify"))
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(
            new KeyFilter(
                MachineAccess::bearer,
                presented -> worker(presented, token, () -> storesOf(identities)),
                refused),
            BasicAuthenticationFilter.class)
        .addFilterAfter(new EngineIdentityFilter(identities), AuthorizationFilter.class)
        .build();
  }

  private static Optional<Authentication> worker(
      String presented, WorkerToken token, Supplier<Set<String>> stores) {
    return Optional.of(presented)
        .filter(token::matches)
        .map(right -> new MachineAuthentication(Roles.WORKER, stores.get()));
  }
}
