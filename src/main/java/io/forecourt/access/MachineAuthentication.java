package io.forecourt.access;

import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A machine that showed a valid key or token. */
class MachineAuthentication extends AbstractAuthenticationToken {

  private final transient CurrentUser principal;

  MachineAuthentication(String role, Set<String> stores) {
    super(List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    this.principal = new CurrentUser(role, List.of(role), stores);
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
