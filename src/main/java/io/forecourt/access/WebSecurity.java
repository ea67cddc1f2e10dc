package io.forecourt.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors of machines: the engine's REST and our own API. Whatever is not named is closed. */
@Configuration
class WebSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, IdentityService identities, WorkerToken token)
      throws Exception {
    return machines(http)
        .securityMatcher(path("/engine-rest/**"))
        .authorizeHttpRequests(
            calls ->
                calls
                    .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(
            new KeyFilter(request -> worker(request, token, () -> storesOf(identities))),
            BasicAuthenticationFilter.class)
        .addFilterAfter(new EngineIdentityFilter(identities), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http, IdentityService identities, ApiKey key, ChatOrigins origins)
      throws Exception {
    return machines(http)
        .securityMatchers(calls -> calls.requestMatchers(path("/api/**"), path("/v3/api-docs*")))
        .cors(foreign -> foreign.configurationSource(origins))
        // Reads an existing login, never makes one. What people change here is changed by JSON,
        // which a foreign page cannot send.
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .authorizeHttpRequests(
            calls ->
                calls
                    // Signed: whoever takes them checks that.
                    .requestMatchers(path(HttpMethod.POST, "/api/hooks/twilio/*"))
                    .permitAll()
                    .requestMatchers(path("/api/hooks/**"))
                    .denyAll()
                    // Visitors, each with a token of their own; and the page that plays one.
                    .requestMatchers(path("/api/chat/**"), path("/api/phone/**"))
                    .permitAll()
                    .requestMatchers(path(HttpMethod.GET, "/api/leads/*/receipts"))
                    .hasAnyRole(Roles.MACHINE, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path(HttpMethod.GET, "/api/leads/*/views"))
                    .hasAnyRole(Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path(HttpMethod.GET, "/api/insight/mine"))
                    .hasAnyRole(Roles.REP, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path("/api/insight/**"))
                    .hasAnyRole(Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(
                        path(HttpMethod.POST, "/api/leads/*/replies"),
                        path(HttpMethod.POST, "/api/leads/*/calls"),
                        path(HttpMethod.POST, "/api/leads/*/photos"),
                        path(HttpMethod.PUT, "/api/leads/*/assistant"),
                        path(HttpMethod.PUT, "/api/leads/*/stock"),
                        path(HttpMethod.PUT, "/api/leads/*/owner"),
                        path(HttpMethod.PUT, "/api/leads/*/appraisal"),
                        path(HttpMethod.PUT, "/api/leads/*/facts/*"),
                        path("/api/me"),
                        path(HttpMethod.GET, "/api/leads/*/photos/*"),
                        path(HttpMethod.GET, "/api/leads/*/desk"),
                        path(HttpMethod.GET, "/api/cards"),
                        path(HttpMethod.GET, "/api/stores/*/vehicles/*/photo"))
                    .hasAnyRole(Roles.REP, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(
                        path(HttpMethod.GET, "/api/**"), path(HttpMethod.GET, "/v3/api-docs*"))
                    .hasAnyRole(Roles.MACHINE, Roles.REP, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path(HttpMethod.PUT, "/api/leads/*/deadline"))
                    .hasRole(Roles.MANAGER)
                    .anyRequest()
                    .hasRole(Roles.MACHINE))
        .addFilterBefore(
            new KeyFilter(request -> machine(request, key, () -> storesOf(identities))),
            BasicAuthenticationFilter.class)
        .build();
  }

  /**
   * Numbers for a monitoring system: the API key as its bearer token, or an administrator. What the
   * application consists of is for administrators alone: it tells attackers which weakness to try.
   */
  @Bean
  @Order(2)
  SecurityFilterChain metrics(HttpSecurity http, ApiKey key) throws Exception {
    return machines(http)
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
                    bearer(request)
                        .or(() -> Optional.ofNullable(request.getHeader("X-Api-Key")))
                        .filter(key::matches)
                        .map(presented -> new MachineAuthentication(Roles.MACHINE, Set.of()))),
            BasicAuthenticationFilter.class)
        .build();
  }

  private static HttpSecurity machines(HttpSecurity http) throws Exception {
    return http.httpBasic(
            basic -> basic.authenticationEntryPoint(new ProblemAuthenticationEntryPoint()))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            denied -> denied.authenticationEntryPoint(new ProblemAuthenticationEntryPoint()));
  }

  private static Optional<Authentication> worker(
      HttpServletRequest request, WorkerToken token, Supplier<Set<String>> stores) {
    return bearer(request)
        .filter(token::matches)
        .map(presented -> new MachineAuthentication(Roles.WORKER, stores.get()));
  }

  private static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()));
  }

  private static Optional<Authentication> machine(
      HttpServletRequest request, ApiKey key, Supplier<Set<String>> stores) {
    return Optional.ofNullable(request.getHeader("X-Api-Key"))
        .filter(key::matches)
        .map(presented -> new MachineAuthentication(Roles.MACHINE, stores.get()));
  }

  private static Set<String> storesOf(IdentityService identities) {
    return identities.createTenantQuery().list().stream()
        .map(Tenant::getId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  private static RequestMatcher path(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }
}
