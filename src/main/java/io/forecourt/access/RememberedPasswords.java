package io.forecourt.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The last right password of each user, as a digest under a key of this run, so that basic
 * authentication does not pay for the slow hash with each request. It counts only as long as the
 * login is the same.
 */
@Component
class RememberedPasswords {

  static final Duration REMEMBERED = Duration.ofHours(1);

  private static final String ALGORITHM = "HmacSHA256";

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final byte[] key = new byte[32];
  private final Clock clock;

  RememberedPasswords(Clock clock) {
    this.clock = clock;
    new SecureRandom().nextBytes(key);
  }

  private record Entry(String digest, String stamp, Instant until) {}

  /**
   * @param stamp of the login at this moment
   */
  boolean isRight(String user, String password, String stamp) {
    Entry entry = entries.get(user);
    return entry != null
        && entry.stamp().equals(stamp)
        && clock.instant().isBefore(entry.until())
        && MessageDigest.isEqual(
            entry.digest().getBytes(StandardCharsets.UTF_8),
            digest(password).getBytes(StandardCharsets.UTF_8));
  }

  void remember(String user, String password, String stamp) {
    entries.put(user, new Entry(digest(password), stamp, clock.instant().plus(REMEMBERED)));
  }

  private String digest(String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
