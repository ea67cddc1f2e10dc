package io.forecourt.access;

import static io.forecourt.access.RequestPaths.path;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriUtils;

/** Access to pages: the web apps behind a login, and the pages that are public. */
@Configuration
class PageSecurity {

  /**
   * Paths that create an administrator without a login as long as there is none (CVE-2026-77226).
   * Ours exists before the port opens; the paths stay closed all the same.
   */
  private static final RequestMatcher SETUP =
      request -> PageHeaders.WEBAPPS.matches(request) && decodedPath(request).contains("/setup");

  /**
   * Checks of a password outside our own login, which is the only one that is throttled. Someone
   * who is logged in could guess the passwords of others with them.
   */
  private static final RequestMatcher PASSWORD_CHECKS =
      request ->
          PageHeaders.WEBAPPS.matches(request)
              && (decodedPath(request).contains("/identity/verify")
                  || decodedPath(request).matches("/camunda/+api/+admin/+auth/.*/login/.*"));

  /** Returns the path as the web apps read it: decoded, so that "%73etup" hides nothing. */
  private static String decodedPath(HttpServletRequest request) {
    return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8)
        .toLowerCase(Locale.ROOT);
  }

  private static void recordLogout(AccessLog log, HttpServletRequest request, Authentication who) {
    if (who != null) {
      log.record(AccessLog.Kind.LOGOUT, who.getName(), request.getRemoteAddr(), "");
    }
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http,
      PendingLoginHandler pending,
      OidcLogin provider,
      SessionEnd sessionEnd,
      AccessLog log,
      @Value("${forecourt.captcha.origins:}") String captcha)
      throws Exception {
    provider.configure(http);
    return http.authorizeHttpRequests(
            pages ->
                pages
                    .requestMatchers(SETUP, PASSWORD_CHECKS)
                    .denyAll()
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        path("/login"),
                        // Each shows itself only to whose next step it is.
                        path("/login/password"),
                        path("/login/code"),
                        path("/oauth2/authorization/" + OidcClient.NAME),
                        path("/actuator/health"),
                        path("/actuator/health/liveness"),
                        path("/actuator/health/readiness"),
                        path("/s/*"),
                        path("/u/*"),
                        path("/forecourt.css"),
                        PageHeaders.CHAT_MODULES,
                        path("/chat.js"),
                        path("/phone"),
                        path("/phone.js"),
                        path("/phone/*"),
                        path("/favicon.svg"))
                    .permitAll()
                    .requestMatchers(path("/login/two-step"))
                    .access(BrowserLogin::mayEnroll)
                    .requestMatchers(
                        path("/"), path("/t/*"), path("/webjars/chart.js/**"), PageHeaders.WEBAPPS)
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            denied ->
                denied
                    .accessDeniedHandler(pending)
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/camunda/api/**"))
                    // A probe takes the redirect to the login for a healthy answer.
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/actuator/**"))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), request -> true))
        .formLogin(
            login ->
                login
                    .loginPage("/login")
                    .defaultSuccessUrl("/")
                    .authenticationDetailsSource(FormLoginDetails::new))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(path("/camunda/api/admin/auth/user/*/logout"))
                    .addLogoutHandler((request, response, who) -> recordLogout(log, request, who))
                    .logoutSuccessHandler(
                        (request, response, who) ->
                            response.setStatus(HttpStatus.NO_CONTENT.value())))
        // The web apps check their own token; the public form and the unsubscribe page act without
        // a login.
        .csrf(csrf -> csrf.ignoringRequestMatchers(PageHeaders.WEBAPPS, path("/s/*"), path("/u/*")))
        .addFilterBefore(
            new SessionEndFilter(sessionEnd), UsernamePasswordAuthenticationFilter.class)
        .headers(headers -> PageHeaders.write(headers, captcha))
        .build();
  }
}
