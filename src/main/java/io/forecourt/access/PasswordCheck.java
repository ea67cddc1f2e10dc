package io.forecourt.access;

import io.forecourt.process.PasswordHashes;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Checks a password, in the same time whether there is such a user or not. */
@Component
class PasswordCheck {

  private final IdentityService identities;
  private final PasswordHashes hashes;
  private final PasswordSettings settings;

  PasswordCheck(IdentityService identities, PasswordHashes hashes, PasswordSettings settings) {
    this.identities = identities;
    this.hashes = hashes;
    this.settings = settings;
  }

  /**
   * Returns whether the password is right and may be used; an old hash of it is then replaced.
   *
   * @param exists whether there is such a user
   */
  boolean isRight(String user, String password, boolean exists) {
    if (!exists || !settings.allow(user)) {
      hashes.pretendToCheck(password);
      return false;
    }
    if (!identities.checkPassword(user, password)) {
      return false;
    }
    hashes.upgrade(user, password);
    return true;
  }
}
