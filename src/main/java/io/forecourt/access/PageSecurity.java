package io.forecourt.access;

import jakarta.servlet.DispatcherType;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The pages that people open: the web apps behind a login, and what is meant for strangers. */
@Configuration
class PageSecurity {

  private static final String OWN_PAGES =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";

  /**
   * What the chat window consists of. The pages of dealers load it, and a browser reads modules of
   * another site only if that site says so; there are no secrets in it.
   */
  private static final RequestMatcher CHAT_MODULES =
      new OrRequestMatcher(path("/chat/*"), path("/parts/*"), path("/webjars/lit-html/**"));

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
                        path("/actuator/health/liveness"),
                        path("/actuator/health/readiness"),
                        path("/s/*"),
                        path("/u/*"),
                        path("/forecourt.css"),
                        CHAT_MODULES,
                        path("/chat.js"),
                        path("/phone"),
                        path("/phone.js"),
                        path("/phone/*"),
                        path("/favicon.svg"))
                    .permitAll()
                    .requestMatchers(path("/"), path("/t/*"), path("/webjars/chart.js/**"), WEBAPPS)
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            denied ->
                denied
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                    // A probe takes the redirect to the login for a healthy answer.
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/actuator/**"))
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
                            CHAT_MODULES,
                            new StaticHeadersWriter(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")))
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

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }
}
