package io.forecourt.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The keys for contact data that the settings give; the first one encrypts, all decrypt. */
public final class EncryptionKeys {

  static final String SETTING = "forecourt.privacy.encryption-key";
  static final String FILE_SETTING = "forecourt.privacy.encryption-key-file";

  private final Map<String, EncryptionKey> keys = new LinkedHashMap<>();

  /**
   * @param secrets 32 bytes each, as Base64
   * @throws IllegalStateException if one is anything else; it is not quoted
   */
  EncryptionKeys(List<String> secrets) {
    for (String secret : secrets) {
      EncryptionKey key = new EncryptionKey(decode(secret.strip()));
      keys.put(key.id(), key);
    }
  }

  /** Reads the keys of the setting, and after them those of the file, one a line. */
  public static EncryptionKeys of(Environment settings) {
    Binder binder = Binder.get(settings);
    List<String> secrets =
        new ArrayList<>(binder.bind(SETTING, Bindable.listOf(String.class)).orElseGet(List::of));
    binder.bind(FILE_SETTING, Path.class).ifBound(file -> secrets.addAll(lines(file)));
    return new EncryptionKeys(secrets.stream().filter(secret -> !secret.isBlank()).toList());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new EncryptionRefused(
          "%s: %s cannot be read (%s)."
              .formatted(FILE_SETTING, file, e.getClass().getSimpleName()));
    }
  }

  private static byte[] decode(String secret) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(secret);
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != EncryptionKey.BYTES) {
      throw new EncryptionRefused(
          "%s: a key is 32 random bytes as Base64. Make one with: openssl rand -base64 32"
              .formatted(SETTING));
    }
    return bytes;
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  Set<String> ids() {
    return keys.keySet();
  }

  /** Returns the key that encrypts. */
  EncryptionKey first() {
    return keys.values().iterator().next();
  }

  Optional<EncryptionKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }
}
