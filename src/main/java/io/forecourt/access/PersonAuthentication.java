package io.forecourt.access;

import java.time.Instant;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who logged in, as the login was at that moment. */
class PersonAuthentication extends AbstractAuthenticationToken {

  private final transient CurrentUser principal;
  private final String stamp;
  private final Instant since;

  /**
   * @param stamp of the login; other rights or another password have another one
   * @param since when the person logged in
   */
  PersonAuthentication(CurrentUser principal, String stamp, Instant since) {
    super(
        principal.groups().stream()
            .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
            .toList());
    this.principal = principal;
    this.stamp = stamp;
    this.since = since;
    setAuthenticated(true);
  }

  String stamp() {
    return stamp;
  }

  Instant since() {
    return since;
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

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonAuthentication person
        && super.equals(person)
        && stamp.equals(person.stamp)
        && since.equals(person.since);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), stamp, since);
  }
}
