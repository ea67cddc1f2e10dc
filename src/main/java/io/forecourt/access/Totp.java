package io.forecourt.access;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of an authenticator app (RFC 6238): SHA-1, six digits, a new one each 30 seconds. */
final class Totp {

  static final int SECRET_BYTES = 20;

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int DIGITS = 6;
  private static final int BITS = 5;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /**
   * Returns the step that a code belongs to: the current one, or the one before or after it,
   * because clocks differ and people type slowly.
   */
  static OptionalLong matchingStep(byte[] secret, String code, Instant now) {
    long current = step(now);
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step -> isEqual(code(secret, step, DIGITS), code))
        .findFirst();
  }

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
  }

  /** Section 5.3 of RFC 4226 with the step as the counter. */
  static String code(byte[] secret, long step, int digits) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
      return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the secret as people type it into an app: Base32 (RFC 4648), 32 characters. */
  static String text(byte[] secret) {
    int length = secret.length * Byte.SIZE / BITS;
    String digits = new BigInteger(1, secret).toString(BASE32.length());
    StringBuilder text = new StringBuilder("A".repeat(length - digits.length()));
    digits
        .chars()
        .map(digit -> Character.digit(digit, BASE32.length()))
        .map(BASE32::charAt)
        .forEach(letter -> text.append((char) letter));
    return text.toString();
  }

  /** Returns the address that apps read from a QR code. */
  static String uri(String user, byte[] secret) {
    return "otpauth://totp/Forecourt:%s?secret=%s&issuer=Forecourt"
        .formatted(
            URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20"), text(secret));
  }

  private static boolean isEqual(String right, String code) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
  }

  private Totp() {}
}
