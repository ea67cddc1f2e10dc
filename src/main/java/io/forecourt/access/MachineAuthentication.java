package io.forecourt.access;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A machine that showed a valid key or token. */
class MachineAuthentication extends AbstractAuthenticationToken {

  private final transient CurrentUser principal;

  private final transient MachineKey key;

  MachineAuthentication(String role, Set<String> stores) {
    this(role, stores, MachineKey.DEFAULT);
  }

  MachineAuthentication(String role, Set<String> stores, MachineKey key) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    this.principal = new CurrentUser(role, List.of(role), stores);
    this.key = key;
    setAuthenticated(true);
  }

  MachineKey key() {
    return key;
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
