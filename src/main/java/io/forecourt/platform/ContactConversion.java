package io.forecourt.platform;

import io.forecourt.platform.ContactEncryption.State;
import io.forecourt.platform.ContactEncryption.Status;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encrypts the contact data that a database holds, decrypts it, or encrypts it with another key.
 * Each batch is committed; a run that broke off is simply made again.
 */
public final class ContactConversion {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ContactEncryption encryption;
  private final StoredFields fields;
  private final EncryptionKeys keys;

  /**
   * @param database of one connection
   */
  public ContactConversion(DataSource database, EncryptionKeys keys) {
    this.jdbc = JdbcClient.create(new InstantJdbcTemplate(new JdbcTemplate(database)));
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.encryption = new ContactEncryption(jdbc);
    this.fields = new StoredFields(jdbc);
    this.keys = keys;
  }

  /** Values that were changed, and those that were not because they do not open with the keys. */
  public record Result(long changed, long unopened) {}

  /**
   * Encrypts what is not encrypted yet.
   *
   * @throws IllegalStateException if no key is set, or an application is connected
   */
  public Result encrypt() {
    requireAKey();
    requireToBeAlone();
    ContactCipher cipher = begin(State.ENCRYPTING);
    long changed = 0;
    for (ContactField field : ContactField.values()) {
      changed +=
          fields.convert(
              field,
              (row, stored) ->
                  cipher.tryDecrypt(field, row, stored).isPresent()
                      ? Optional.empty()
                      : Optional.of(cipher.encrypt(field, row, stored)));
    }
    fields.removeFormerValues();
    transaction.executeWithoutResult(status -> encryption.setState(State.ENCRYPTED));
    return new Result(changed, 0);
  }

  /**
   * Decrypts everything. What does not open was no encrypted text before, or was altered since; it
   * stays as it is.
   *
   * @throws IllegalStateException if a key is missing, or an application is connected
   */
  public Result decrypt() {
    requireToBeAlone();
    if (isPlain()) {
      return new Result(0, 0);
    }
    requireAKey();
    ContactCipher cipher = begin(State.DECRYPTING);
    long changed = 0;
    long unopened = 0;
    for (ContactField field : ContactField.values()) {
      changed += fields.convert(field, (row, stored) -> cipher.tryDecrypt(field, row, stored));
      unopened += fields.countEncrypted(field, "");
    }
    transaction.executeWithoutResult(status -> encryption.end());
    return new Result(changed, unopened);
  }

  /**
   * Encrypts with the first key what is encrypted with another one, beside an application that may
   * be running with these keys. Without values that do not open, only the first key is needed
   * afterwards.
   *
   * @throws IllegalStateException if a key is missing, or nothing is encrypted
   */
  public Result rekey() {
    requireAKey();
    ContactCipher cipher =
        transaction.execute(
            tx -> {
              Status status = lock();
              if (status.state() != State.ENCRYPTED) {
                throw new IllegalStateException(
                    "Contact data is not encrypted, or only in part: run encrypt instead.");
              }
              return encryption.cipher(status, keys);
            });
    long changed = 0;
    long pass;
    do {
      pass = 0;
      for (ContactField field : ContactField.values()) {
        pass += fields.convert(field, (row, stored) -> reencrypt(cipher, field, row, stored));
      }
      changed += pass;
    } while (pass > 0);
    long unopened = 0;
    for (ContactField field : ContactField.values()) {
      unopened += fields.countEncrypted(field, keys.first().id());
    }
    if (unopened == 0) {
      transaction.executeWithoutResult(tx -> encryption.forgetOtherKeys(lock(), keys));
    }
    return new Result(changed, unopened);
  }

  /** Returns the id of the key that encrypts. */
  public String keyId() {
    return keys.first().id();
  }

  private static Optional<String> reencrypt(
      ContactCipher cipher, ContactField field, String row, String stored) {
    return cipher.isCurrent(field, stored)
        ? Optional.empty()
        : cipher.tryDecrypt(field, row, stored).map(plain -> cipher.encrypt(field, row, plain));
  }

  private ContactCipher begin(State state) {
    return transaction.execute(
        tx -> {
          Status status = lock();
          ContactCipher cipher =
              status.state() == State.PLAIN
                  ? encryption.createLookupKey(keys)
                  : encryption.cipher(status, keys);
          encryption.setState(state);
          return cipher;
        });
  }

  private boolean isPlain() {
    return Boolean.TRUE.equals(transaction.execute(tx -> lock().state() == State.PLAIN));
  }

  private Status lock() {
    if (!encryption.isInstalled()) {
      throw new IllegalStateException(
          "The database is older than this release. Start the application once without a key.");
    }
    return encryption.lock();
  }

  private void requireAKey() {
    if (keys.isEmpty()) {
      throw new IllegalStateException(
          "There is no key: set %s or %s."
              .formatted(EncryptionKeys.SETTING, EncryptionKeys.FILE_SETTING));
    }
  }

  private void requireToBeAlone() {
    int others =
        jdbc.sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and usesysid is not null
                  and pid <> pg_backend_pid()
                """)
            .query(Integer.class)
            .single();
    if (others > 0) {
      throw new IllegalStateException(
          "The database has %d other connections. Stop all nodes and workers first."
              .formatted(others));
    }
  }
}
