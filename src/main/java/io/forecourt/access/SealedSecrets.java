package io.forecourt.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Secrets as the database holds them: AES-GCM under the key of the settings and bound to their
 * user, or plain where no key is set.
 */
@Component
class SealedSecrets {

  private static final String PLAIN = "plain:";
  private static final String SEALED = "gcm:";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String key;

  SealedSecrets(TotpSettings settings) {
    this.key = settings.key();
  }

  String seal(String user, byte[] secret) {
    if (key.isBlank()) {
      return PLAIN + Base64.getEncoder().encodeToString(secret);
    }
    byte[] iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, user, iv).doFinal(secret);
      byte[] both = ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
      return SEALED + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws GeneralSecurityException if the secret was sealed under another key or for another user
   */
  byte[] open(String user, String stored) throws GeneralSecurityException {
    if (stored.startsWith(PLAIN)) {
      return Base64.getDecoder().decode(stored.substring(PLAIN.length()));
    }
    ByteBuffer both =
        ByteBuffer.wrap(Base64.getDecoder().decode(stored.substring(SEALED.length())));
    byte[] iv = new byte[IV_BYTES];
    both.get(iv);
    byte[] sealed = new byte[both.remaining()];
    both.get(sealed);
    return cipher(Cipher.DECRYPT_MODE, user, iv).doFinal(sealed);
  }

  private Cipher cipher(int mode, String user, byte[] iv) throws GeneralSecurityException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(digest, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(user.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
