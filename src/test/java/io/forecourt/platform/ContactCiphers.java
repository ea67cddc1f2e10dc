package io.forecourt.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ciphers of tests, without a database behind them. */
public final class ContactCiphers {

  private static final byte[] LOOKUP_KEY = new byte[EncryptionKey.BYTES];

  /** Returns the cipher that the settings ask for; with keys, hashes are the same in every run. */
  public static ContactCipher of(Environment settings) {
    EncryptionKeys keys = EncryptionKeys.of(settings);
    return keys.isEmpty() ? ContactCipher.off() : ContactCipher.with(keys, LOOKUP_KEY);
  }

  /** Returns the cipher of these keys. */
  public static ContactCipher of(String... secrets) {
    return ContactCipher.with(new EncryptionKeys(List.of(secrets)), LOOKUP_KEY);
  }

  /** Returns the cipher of an application that starts on the database with these keys. */
  public static ContactCipher open(JdbcClient jdbc, String... secrets) {
    return new ContactEncryption(jdbc).open(new EncryptionKeys(List.of(secrets)));
  }

  /** Returns the cipher of an application that runs on the database with the keys of this JVM. */
  public static ContactCipher inUse(JdbcClient jdbc) {
    return new ContactEncryption(jdbc).open(EncryptionKeys.of(new StandardEnvironment()));
  }

  /**
   * @param database of one connection
   */
  public static ContactConversion conversion(DataSource database, String... secrets) {
    return new ContactConversion(database, new EncryptionKeys(List.of(secrets)));
  }

  /** Returns a key whose bytes are those of the letter, as settings give it. */
  public static String secret(char letter) {
    byte[] bytes = new byte[EncryptionKey.BYTES];
    Arrays.fill(bytes, String.valueOf(letter).getBytes(StandardCharsets.US_ASCII)[0]);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private ContactCiphers() {}
}
