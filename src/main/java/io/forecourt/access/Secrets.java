package io.forecourt.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets that a person can copy from a console. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** 18 random bytes, 24 characters. */
  static String random() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Secrets() {}
}
