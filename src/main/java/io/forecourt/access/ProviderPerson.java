package io.forecourt.access;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person of the identity provider, on the way to becoming a user of the engine. */
class ProviderPerson extends DefaultOidcUser {

  private final String user;

  ProviderPerson(OidcUser person, String user) {
    super(List.of(), person.getIdToken(), person.getUserInfo());
    this.user = user;
  }

  String user() {
    return user;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProviderPerson person
        && super.equals(person)
        && user.equals(person.user);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + user.hashCode();
  }
}
