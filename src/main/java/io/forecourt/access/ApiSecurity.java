package io.forecourt.access;

import static io.forecourt.access.MachineAccess.storesOf;
import static io.forecourt.access.MachineAccess.withoutSession;
import static io.forecourt.access.RequestPaths.path;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Access of machines and people to our own API; a path without a rule is closed. */
@Configuration
class ApiSecurity {

  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http,
      PendingLoginHandler pending,
      IdentityService identities,
      MachineKeys keys,
      AccessLog log,
      KeyUses uses,
      RefusedKeys refused,
      ChatOrigins origins,
      SessionEnd sessionEnd)
      throws Exception {
    return withoutSession(http, pending)
        .securityMatchers(calls -> calls.requestMatchers(path("/api/**"), path("/v3/api-docs*")))
        .cors(foreign -> foreign.configurationSource(origins))
        // Reads an existing login but never creates one. People change data here with JSON only,
        // which a foreign page cannot send.
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .authorizeHttpRequests(
            calls ->
                calls
                    // Signed; the controllers check the signature.
                    .requestMatchers(path(HttpMethod.POST, "/api/hooks/twilio/*"))
                    .permitAll()
                    .requestMatchers(path("/api/hooks/**"))
                    .denyAll()
                    // Visitors of the chat, each with a token of their own, and the demo phone.
                    .requestMatchers(path("/api/chat/**"), path("/api/phone/**"))
                    .permitAll()
                    .requestMatchers(
                        path("/api/access-log"),
                        path("/api/keys"),
                        path("/api/keys/**"),
                        path("/api/users/**"))
                    .hasRole(Roles.ADMIN)
                    .requestMatchers(path(HttpMethod.GET, "/api/leads/*/receipts"))
                    .hasAnyRole(Roles.MACHINE, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path(HttpMethod.GET, "/api/leads/*/views"))
                    .hasAnyRole(Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path("/api/customers/**"))
                    .hasAnyRole(Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path("/api/retention"))
                    .hasRole(Roles.ADMIN)
                    .requestMatchers(path(HttpMethod.GET, "/api/insight/mine"))
                    .hasAnyRole(Roles.REP, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path("/api/insight/**"))
                    .hasAnyRole(Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(
                        path(HttpMethod.POST, "/api/leads/*/replies"),
                        path(HttpMethod.POST, "/api/leads/*/calls"),
                        path(HttpMethod.POST, "/api/leads/*/reports"),
                        path(HttpMethod.POST, "/api/leads/*/photos"),
                        path(HttpMethod.PUT, "/api/leads/*/assistant"),
                        path(HttpMethod.PUT, "/api/leads/*/stock"),
                        path(HttpMethod.PUT, "/api/leads/*/owner"),
                        path(HttpMethod.PUT, "/api/leads/*/appraisal"),
                        path(HttpMethod.PUT, "/api/leads/*/facts/*"),
                        path(HttpMethod.PUT, "/api/leads/*/contacts"),
                        path("/api/me"),
                        path(HttpMethod.GET, "/api/leads/*/photos/*"),
                        path(HttpMethod.GET, "/api/leads/*/workspace"),
                        path(HttpMethod.GET, "/api/leads/*/desk"),
                        path(HttpMethod.GET, "/api/cards"),
                        path(HttpMethod.GET, "/api/search"),
                        path(HttpMethod.GET, "/api/stores/*/vehicles/*/photo"))
                    .hasAnyRole(Roles.REP, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(
                        path(HttpMethod.POST, "/api/stores/*/inventory"),
                        path(HttpMethod.GET, "/api/stores/*/inventory/runs"),
                        path(HttpMethod.POST, "/api/stores/*/customers"),
                        path(HttpMethod.GET, "/api/stores/*/customers/runs"))
                    .hasAnyRole(Roles.MACHINE, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(
                        path(HttpMethod.GET, "/api/**"), path(HttpMethod.GET, "/v3/api-docs*"))
                    .hasAnyRole(Roles.MACHINE, Roles.REP, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path(HttpMethod.PUT, "/api/leads/*/deadline"))
                    .hasRole(Roles.MANAGER)
                    .anyRequest()
                    .hasRole(Roles.MACHINE))
        .addFilterBefore(
            new KeyFilter(
                request -> Optional.ofNullable(request.getHeader("X-Api-Key")),
                key -> machine(key, keys, () -> storesOf(identities)),
                refused),
            BasicAuthenticationFilter.class)
        .addFilterBefore(new SessionEndFilter(sessionEnd), BasicAuthenticationFilter.class)
        .addFilterBefore(new ApiUseFilter(log, uses), AuthorizationFilter.class)
        .addFilterBefore(new KeyScopeFilter(), AuthorizationFilter.class)
        .build();
  }

  private static Optional<Authentication> machine(
      String presented, MachineKeys keys, Supplier<Set<String>> stores) {
    return keys.find(presented)
        .map(
            key ->
                new MachineAuthentication(
                    Roles.MACHINE, key.store().map(Set::of).orElseGet(stores), key));
  }
}
