package io.forecourt.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Login by the identity provider, where one is set. */
@Component
class OidcLogin {

  private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);

  private final OidcSettings settings;
  private final ProviderAccounts accounts;
  private final LoginSteps steps;
  private final BrowserLogin browser;
  private final RefusedCalls refused;
  private final AccessLog log;
  private final OidcUserService claims = new OidcUserService();

  OidcLogin(
      OidcSettings settings,
      ProviderAccounts accounts,
      LoginSteps steps,
      BrowserLogin browser,
      RefusedCalls refused,
      AccessLog log) {
    this.settings = settings;
    this.accounts = accounts;
    this.steps = steps;
    this.browser = browser;
    this.refused = refused;
    this.log = log;
  }

  void configure(HttpSecurity http) throws Exception {
    if (!settings.isOn()) {
      return;
    }
    ClientRegistrationRepository clients = OidcClient.registrations(settings);
    http.oauth2Login(
        login ->
            login
                .loginPage("/login")
                .clientRegistrationRepository(clients)
                .authorizedClientRepository(new OidcClient.NoTokens())
                .authorizationEndpoint(
                    start -> start.authorizationRequestResolver(new Requests(clients)))
                .userInfoEndpoint(userInfo -> userInfo.oidcUserService(this::load))
                .successHandler(this::succeed)
                .failureHandler(this::fail));
  }

  private OidcUser load(OidcUserRequest request) {
    OidcUser person = claims.loadUser(request);
    return new ProviderPerson(
        person,
        accounts.follow(
            request.getClientRegistration().getProviderDetails().getIssuerUri(),
            person.getSubject(),
            person.getClaims()));
  }

  private void succeed(
      HttpServletRequest request, HttpServletResponse response, Authentication provider)
      throws IOException, ServletException {
    String user = ((ProviderPerson) provider.getPrincipal()).user();
    PersonToken login = steps.next(user, LoginProof.PROVIDER).orElseThrow();
    browser.keep(login, request, response);
    log.record(AccessLog.Kind.LOGIN, user, request.getRemoteAddr(), "identity provider");
    browser.land(request, response);
  }

  private void fail(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    boolean known = reason instanceof ProviderRefusal;
    refused.record(
        AccessLog.Kind.LOGIN_FAILED,
        "provider",
        request.getRemoteAddr(),
        known ? reason.getMessage() : "the provider's answer was not accepted");
    if (!known) {
      LOG.warn("A login by the identity provider failed: {}", reason.getMessage());
    }
    response.sendRedirect(
        "/login?provider="
            + (reason instanceof ProviderRefusal refusal
                ? refusal.reason().name().toLowerCase(Locale.ROOT)
                : "failed"));
  }

  /** Adds PKCE, and lets the request go on to a page that says so while the provider is away. */
  private static final class Requests implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    Requests(ClientRegistrationRepository clients) {
      resolver =
          new DefaultOAuth2AuthorizationRequestResolver(
              clients,
              OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
      resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
      try {
        return resolver.resolve(request);
      } catch (RuntimeException e) {
        LOG.warn("The identity provider does not answer: {}", e.toString());
        return null;
      }
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
      return resolver.resolve(request, client);
    }
  }
}
