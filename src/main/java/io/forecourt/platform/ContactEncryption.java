package io.forecourt.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the contact data of a database is encrypted, and with which keys. An application starts
 * only where all of it is, or none; in between are the commands.
 */
final class ContactEncryption {

  /** What the fields are bound to, and the hashes' key with them. */
  private static final String LOOKUP_KEY_CONTEXT = "forecourt.contact_encryption.lookup_key";

  private final JdbcClient jdbc;

  ContactEncryption(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum State {
    PLAIN,
    ENCRYPTING,
    ENCRYPTED,
    DECRYPTING
  }

  /**
   * @param lookupKey sealed with one of the keys; empty while nothing is encrypted
   * @param keyIds keys that rows may be encrypted with
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed through, never compared.
  record Status(State state, byte[] lookupKey, Set<String> keyIds) {}

  /** Returns false in a database of an earlier release. */
  boolean isInstalled() {
    return jdbc.sql("select to_regclass('forecourt.contact_encryption') is not null")
        .query(Boolean.class)
        .single();
  }

  /** Returns the status, whose row stays locked until the transaction ends. */
  Status lock() {
    return jdbc.sql(
            "select state, lookup_key, key_ids from forecourt.contact_encryption for update")
        .query(ContactEncryption::status)
        .single();
  }

  /**
   * Returns the cipher of an application that starts. A database without any contact data takes the
   * key as it is.
   *
   * @throws IllegalStateException if keys and rows do not belong together, with what to do
   */
  ContactCipher open(EncryptionKeys keys) {
    Status status = lock();
    return switch (status.state()) {
      case PLAIN -> keys.isEmpty() ? ContactCipher.off() : begin(keys);
      case ENCRYPTED -> cipher(status, keys);
      case ENCRYPTING ->
          throw new EncryptionRefused(
              "Contact data is encrypted in part. Run the command encrypt to the end, or decrypt.");
      case DECRYPTING ->
          throw new EncryptionRefused(
              "Contact data is decrypted in part. Run the command decrypt to the end, or encrypt.");
    };
  }

  private ContactCipher begin(EncryptionKeys keys) {
    if (!isEmpty()) {
      throw new EncryptionRefused(
          "%s is set, but contact data is stored unencrypted. Run the command encrypt first, or"
                  .formatted(EncryptionKeys.SETTING)
              + " remove the setting.");
    }
    ContactCipher cipher = createLookupKey(keys);
    setState(State.ENCRYPTED);
    return cipher;
  }

  private boolean isEmpty() {
    return Arrays.stream(ContactField.values())
        .map(ContactField::table)
        .distinct()
        .noneMatch(
            table ->
                jdbc.sql("select exists (select from forecourt." + table + ")")
                    .query(Boolean.class)
                    .single());
  }

  /** Makes the key of the hashes, and records the key that encrypts. */
  ContactCipher createLookupKey(EncryptionKeys keys) {
    byte[] lookupKey = SealedText.random(EncryptionKey.BYTES);
    saveLookupKey(keys.first(), lookupKey, Set.of(keys.first().id()));
    return ContactCipher.with(keys, lookupKey);
  }

  /**
   * Returns the cipher for encrypted rows, and records that rows may now be encrypted with the
   * first key.
   *
   * @throws IllegalStateException if a key that rows may be encrypted with is missing
   */
  ContactCipher cipher(Status status, EncryptionKeys keys) {
    Set<String> missing = new TreeSet<>(status.keyIds());
    missing.removeAll(keys.ids());
    if (!missing.isEmpty()) {
      throw new EncryptionRefused(
          "Contact data is encrypted with the key %s, which %s. Give it in %s or %s."
              .formatted(
                  String.join(" and ", missing),
                  keys.isEmpty()
                      ? "is not set"
                      : "is none of those given (" + String.join(", ", keys.ids()) + ")",
                  EncryptionKeys.SETTING,
                  EncryptionKeys.FILE_SETTING));
    }
    ContactCipher cipher = ContactCipher.with(keys, lookupKey(status, keys));
    if (!status.keyIds().contains(keys.first().id())) {
      Set<String> ids = new TreeSet<>(status.keyIds());
      ids.add(keys.first().id());
      saveKeyIds(ids);
    }
    return cipher;
  }

  private static byte[] lookupKey(Status status, EncryptionKeys keys) {
    return status.keyIds().stream()
        .flatMap(id -> keys.find(id).stream())
        .flatMap(key -> key.lookupKey().open(status.lookupKey(), LOOKUP_KEY_CONTEXT).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new EncryptionRefused(
                    "forecourt.contact_encryption.lookup_key was altered: restore a backup."));
  }

  /** After it, rows are encrypted with the first key alone, and the others may be forgotten. */
  void forgetOtherKeys(Status status, EncryptionKeys keys) {
    saveLookupKey(keys.first(), lookupKey(status, keys), Set.of(keys.first().id()));
  }

  private void saveLookupKey(EncryptionKey key, byte[] lookupKey, Set<String> ids) {
    jdbc.sql("update forecourt.contact_encryption set lookup_key = :key")
        .param("key", key.lookupKey().seal(lookupKey, LOOKUP_KEY_CONTEXT))
        .update();
    saveKeyIds(ids);
  }

  private void saveKeyIds(Set<String> ids) {
    jdbc.sql("update forecourt.contact_encryption set key_ids = :ids")
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  void setState(State state) {
    jdbc.sql("update forecourt.contact_encryption set state = :state")
        .param("state", state.name())
        .update();
  }

  /** After it, nothing of the encryption is left. */
  void end() {
    jdbc.sql(
            "update forecourt.contact_encryption"
                + " set state = 'PLAIN', lookup_key = null, key_ids = '{}'")
        .update();
  }

  private static Status status(ResultSet row, int number) throws SQLException {
    return new Status(
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getBytes("lookup_key")).orElseGet(() -> new byte[0]),
        Arrays.stream((String[]) row.getArray("key_ids").getArray())
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
