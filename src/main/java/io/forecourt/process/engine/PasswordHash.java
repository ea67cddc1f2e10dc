package io.forecourt.process.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * PBKDF2 with the number of rounds that OWASP recommends: guessing from a stolen database is slow.
 * Hashes that the engine made before, one round of SHA-512, are still checked by the engine.
 */
class PasswordHash implements PasswordEncryptor {

  /** Kept in front of each hash, so that other rounds can follow one day. */
  static final String NAME = "PBKDF2-600K";

  private static final int SALT_BYTES = 16;
  private static final int ROUNDS = 600_000;

  private final Pbkdf2PasswordEncoder encoder =
      new Pbkdf2PasswordEncoder(
          "", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);

  @Override
  public String encrypt(String password) {
    return encoder.encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    return encoder.matches(password, encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return NAME;
  }
}
