package io.forecourt.platform;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A 256-bit key of the settings. What it is used for has a key of its own, derived by HKDF-Expand
 * (RFC 5869); the id says nothing about the key.
 */
final class EncryptionKey {

  static final int BYTES = 32;

  private static final int ID_BYTES = 4;

  private final String id;
  private final SealedText content;
  private final SealedText lookupKey;

  EncryptionKey(byte[] secret) {
    this.id = HexFormat.of().formatHex(derive(secret, "id"), 0, ID_BYTES);
    this.content = new SealedText(derive(secret, "content"));
    this.lookupKey = new SealedText(derive(secret, "lookup key"));
  }

  /** Returns eight hexadecimal digits. */
  String id() {
    return id;
  }

  /** Returns what encrypts the columns. */
  SealedText content() {
    return content;
  }

  /** Returns what encrypts the key of the keyed hashes. */
  SealedText lookupKey() {
    return lookupKey;
  }

  /** One block of HKDF-Expand is as long as the key. */
  private static byte[] derive(byte[] secret, String purpose) {
    byte[] info = SealedText.utf8("forecourt contact data: " + purpose + "\u0001");
    return hmac(secret, info);
  }

  /** Returns HMAC-SHA-256. */
  static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
