package io.forecourt.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets that a person can copy from a console. */
final class Secrets {

  private static final String SIGNS = "bcdfghjkmnpqrstvwxz23456789";
  private static final int PASSWORD_LENGTH = 16;
  private static final int PASSWORD_GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 18 random bytes, 24 characters. */
  static String random() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * A password to hand out: 16 signs in groups of four. Without vowels, so that it holds no name
   * and no word, and without signs that look alike.
   */
  static String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      if (i > 0 && i % PASSWORD_GROUP == 0) {
        password.append('-');
      }
      password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return password.toString();
  }

  private Secrets() {}
}
