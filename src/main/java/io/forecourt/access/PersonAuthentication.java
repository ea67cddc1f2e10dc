package io.forecourt.access;

import java.time.Instant;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who is logged in. */
class PersonAuthentication extends PersonToken {

  private final transient CurrentUser principal;

  PersonAuthentication(CurrentUser principal, String stamp, Instant since) {
    super(
        principal.groups().stream()
            .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
            .toList(),
        stamp,
        since);
    this.principal = principal;
    setAuthenticated(true);
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
