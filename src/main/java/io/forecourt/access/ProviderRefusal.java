package io.forecourt.access;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The identity provider knows the person, but that opens nothing here. */
class ProviderRefusal extends OAuth2AuthenticationException {

  private final Reason reason;

  /** Why; the login page says it in words. */
  enum Reason {
    ROLE,
    NAME,
    LOCKED
  }

  ProviderRefusal(Reason reason, String detail) {
    super(new OAuth2Error(reason.name()), detail);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
