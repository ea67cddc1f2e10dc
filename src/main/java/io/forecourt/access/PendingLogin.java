package io.forecourt.access;

import java.time.Instant;
import java.util.List;

/**
 * A person who has one more step to take. Not authenticated and without any right, so whatever asks
 * for a login stays closed.
 */
class PendingLogin extends PersonToken {

  private final String user;
  private final LoginStep step;
  private final LoginProof proof;

  PendingLogin(String user, LoginStep step, LoginProof proof, String stamp, Instant since) {
    super(List.of(), stamp, since);
    this.user = user;
    this.step = step;
    this.proof = proof;
  }

  LoginStep step() {
    return step;
  }

  /** Returns what the person has shown so far. */
  LoginProof proof() {
    return proof;
  }

  @Override
  public Object getPrincipal() {
    return user;
  }

  @Override
  public String getName() {
    return user;
  }
}
