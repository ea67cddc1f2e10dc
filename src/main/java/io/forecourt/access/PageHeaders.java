package io.forecourt.access;

import static io.forecourt.access.RequestPaths.path;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Security headers of our pages. */
final class PageHeaders {

  private static final String OWN_PAGES =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";

  private static final String CAPTCHA =
      "; script-src 'self' %1$s; frame-src %1$s; style-src 'self' %1$s; connect-src 'self' %1$s";

  /**
   * Modules of the chat window. The pages of dealers load them, and a browser reads the modules of
   * another site only if that site allows it. They hold no secrets.
   */
  static final RequestMatcher CHAT_MODULES =
      new OrRequestMatcher(path("/chat/*"), path("/parts/*"), path("/webjars/lit-html/**"));

  /** Web apps of Camunda, which send a stricter policy of their own, with a nonce. */
  static final RequestMatcher WEBAPPS = path("/camunda/**");

  /** The public lead form, which may show the CAPTCHA of a provider. */
  private static final RequestMatcher FORM = path("/s/*");

  /**
   * @param captcha origins of the CAPTCHA's provider, separated by spaces; empty without one
   */
  static void write(HeadersConfigurer<HttpSecurity> headers, String captcha) {
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
                (request, response) ->
                    response.setHeader("Content-Security-Policy", policy(request, captcha))));
  }

  static String policy(HttpServletRequest request, String captcha) {
    return captcha.isBlank() || !FORM.matches(request)
        ? OWN_PAGES
        : OWN_PAGES + CAPTCHA.formatted(captcha.strip());
  }

  private PageHeaders() {}
}
