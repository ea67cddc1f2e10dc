package io.forecourt.process.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * PBKDF2 with the number of rounds that OWASP recommends: guessing from a stolen database is slow.
 * Hashes that the engine made before, one round of SHA-512, are still checked by the engine.
 */
@Component
class PasswordHash implements PasswordEncryptor {

  static final String NAME = "PBKDF2";

  private static final String AFTER_ROUNDS = "$";
  private static final int SALT_BYTES = 16;

  /** One for each number of rounds: that of new hashes, and those of older ones. */
  private final ConcurrentMap<Integer, Pbkdf2PasswordEncoder> encoders = new ConcurrentHashMap<>();

  private final int rounds;

  /**
   * @param rounds of new hashes; each hash names its own
   */
  PasswordHash(@Value("${forecourt.access.password-rounds:600000}") int rounds) {
    this.rounds = rounds;
  }

  @Override
  public String encrypt(String password) {
    return rounds + AFTER_ROUNDS + encoder(rounds).encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    int end = encrypted.indexOf(AFTER_ROUNDS);
    return encoder(Integer.parseInt(encrypted.substring(0, end)))
        .matches(password, encrypted.substring(end + 1));
  }

  /** Returns whether a hash of the engine, with its name in front, is one that is made today. */
  boolean isCurrent(String hash) {
    return hash.startsWith("{" + NAME + "}" + rounds + AFTER_ROUNDS);
  }

  @Override
  public String hashAlgorithmName() {
    return NAME;
  }

  private Pbkdf2PasswordEncoder encoder(int times) {
    return encoders.computeIfAbsent(
        times,
        each ->
            new Pbkdf2PasswordEncoder(
                "", SALT_BYTES, each, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
  }
}
