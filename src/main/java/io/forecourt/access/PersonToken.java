package io.forecourt.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A person who showed a password or a login of the provider, as the login was at that moment. */
abstract class PersonToken extends AbstractAuthenticationToken {

  private final String stamp;
  private final Instant since;

  /**
   * @param stamp of the login; other rights or another password have another one
   * @param since when the person logged in
   */
  PersonToken(Collection<? extends GrantedAuthority> authorities, String stamp, Instant since) {
    super(authorities);
    this.stamp = stamp;
    this.since = since;
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
  public boolean equals(Object other) {
    return other instanceof PersonToken person
        && super.equals(person)
        && stamp.equals(person.stamp)
        && since.equals(person.since);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), stamp, since);
  }
}
