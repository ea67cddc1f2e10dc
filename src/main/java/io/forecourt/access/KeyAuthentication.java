package io.forecourt.access;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A machine that showed a valid key or token. */
class KeyAuthentication extends AbstractAuthenticationToken {

  private final transient Person principal;

  KeyAuthentication(String role, Set<String> stores) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    this.principal = new Person(role, List.of(role), stores);
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return principal;
  }

  @Override
  public String getName() {
    return principal.id();
  }
}
