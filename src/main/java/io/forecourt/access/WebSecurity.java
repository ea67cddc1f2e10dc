package io.forecourt.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Three doors: the engine's REST, our own API, and pages. Whatever is not named is closed. */
@Configuration
class WebSecurity {

  private static final String OWN_PAGES =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";

  /** The web apps send a stricter policy of their own, with a nonce. */
  private static final RequestMatcher WEBAPPS = path("/camunda/**");

  /**
   * Creates an administrator without any login while there is none (CVE-2026-77226). Ours exists
   * before the port opens, and these paths stay closed all the same.
   */
  private static final RequestMatcher SETUP =
      request ->
          WEBAPPS.matches(request)
              && request.getRequestURI().toLowerCase(Locale.ROOT).contains("/setup");

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
  SecurityFilterChain api(HttpSecurity http, IdentityService identities, ApiKey key)
      throws Exception {
    return machines(http)
        .securityMatcher(path("/api/**"))
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
                    .requestMatchers(path(HttpMethod.GET, "/api/leads/*/receipts"))
                    .hasAnyRole(Roles.MACHINE, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path(HttpMethod.GET, "/api/**"))
                    .hasAnyRole(Roles.MACHINE, Roles.REP, Roles.MANAGER, Roles.ADMIN)
                    .requestMatchers(path(HttpMethod.PUT, "/api/leads/*/deadline"))
                    .hasRole(Roles.MANAGER)
                    .requestMatchers(
                        path(HttpMethod.POST, "/api/leads/*/replies"),
                        path(HttpMethod.PUT, "/api/leads/*/assistant"))
                    .hasAnyRole(Roles.REP, Roles.MANAGER, Roles.ADMIN)
                    .anyRequest()
                    .hasRole(Roles.MACHINE))
        .addFilterBefore(
            new KeyFilter(request -> machine(request, key, () -> storesOf(identities))),
            BasicAuthenticationFilter.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            pages ->
                pages
                    .requestMatchers(SETUP)
                    .denyAll()
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        path("/login"),
                        path("/actuator/health"),
                        path("/s/*"),
                        path("/u/*"),
                        path("/forecourt.css"),
                        path("/favicon.svg"))
                    .permitAll()
                    .requestMatchers(path("/"), WEBAPPS)
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            denied ->
                denied
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), request -> true))
        .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(path("/camunda/api/admin/auth/user/*/logout"))
                    .logoutSuccessHandler(
                        (request, response, who) ->
                            response.setStatus(HttpStatus.NO_CONTENT.value())))
        // The web apps check their own token; the public form and the way out of mails act for
        // nobody.
        .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPPS, path("/s/*"), path("/u/*")))
        .headers(
            headers ->
                headers
                    .frameOptions(frames -> frames.sameOrigin())
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                    .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                            new NegatedRequestMatcher(WEBAPPS),
                            new ContentSecurityPolicyHeaderWriter(OWN_PAGES))))
        .build();
  }

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
    filter.setOrder(201);
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return filter;
  }

  @Bean
  FilterRegistrationBean<CspNonceFilter> cspNonce() {
    FilterRegistrationBean<CspNonceFilter> filter =
        new FilterRegistrationBean<>(new CspNonceFilter());
    filter.addUrlPatterns("/camunda/app/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  private static HttpSecurity machines(HttpSecurity http) throws Exception {
    return http.httpBasic(basic -> basic.authenticationEntryPoint(new Unauthorized()))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(denied -> denied.authenticationEntryPoint(new Unauthorized()));
  }

  private static Optional<Authentication> worker(
      HttpServletRequest request, WorkerToken token, Supplier<Set<String>> stores) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith("Bearer "))
        .filter(header -> token.matches(header.substring("Bearer ".length())))
        .map(header -> new KeyAuthentication(Roles.WORKER, stores.get()));
  }

  private static Optional<Authentication> machine(
      HttpServletRequest request, ApiKey key, Supplier<Set<String>> stores) {
    return Optional.ofNullable(request.getHeader("X-Api-Key"))
        .filter(key::matches)
        .map(presented -> new KeyAuthentication(Roles.MACHINE, stores.get()));
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
