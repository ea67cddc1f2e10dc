package io.forecourt.access;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Login by an OpenID Connect provider.
 *
 * @param issuer address of the provider; empty: no such login
 * @param label what the button on the login page says after "Sign in with"
 * @param nameClaim holds the user name; one that is the id of a user is that user
 * @param rolesClaim holds what {@code roles} maps; dots lead into nested claims
 * @param roles values of that claim, each with the role it stands for: {@code rep@riverside},
 *     {@code manager@riverside} or {@code admin}
 */
@ConfigurationProperties("forecourt.access.oidc")
record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("your company account") String label,
    @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
    @DefaultValue("preferred_username") String nameClaim,
    @DefaultValue("groups") String rolesClaim,
    @DefaultValue Map<String, String> roles) {

  OidcSettings {
    if (!issuer.isBlank() && (clientId.isBlank() || clientSecret.isBlank() || roles.isEmpty())) {
      throw new IllegalArgumentException(
          "forecourt.access.oidc.issuer is set; set client-id, client-secret and roles too.");
    }
    roles.values().forEach(ProviderRights::parse);
  }

  boolean isOn() {
    return !issuer.isBlank();
  }
}
