package io.forecourt.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets that a person can copy from a console. */
final class Secrets {

  private static final String SIGNS = "bcdfghjkmnpqrstvwxz23456789";
  private static final int PASSWORD_LENGTH = 16;
  private static final int PASSWORD_GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 18 random bytes, 24 characters. */
  static String random() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(18));
  }

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Returns the SHA-256 of a secret that is random and long enough for it, in hex. */
  static String digest(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
