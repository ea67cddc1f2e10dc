package io.forecourt.platform;

import io.forecourt.platform.ContactField.Form;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encrypts contact data on its way into the database and decrypts it on its way out, where the
 * installation has an encryption key; else it hands everything through.
 *
 * <p>An encrypted text is {@code enc:1:<key id>:<keyed hash or ->:<nonce and content>}. Header,
 * table, column and row are bound to it: in another place it does not open.
 */
public final class ContactCipher {

  /** How every encrypted text begins. */
  static final String PREFIX = "enc:1:";

  private static final Pattern ENCRYPTED =
      Pattern.compile("enc:1:([0-9a-f]{8}):([\\w-]+):([\\w-]{38,})");
  private static final String NO_HASH = "-";

  /** A store and a phone number or an email address. */
  private static final Pattern ADDRESS_OF_STORE =
      Pattern.compile("([^/]+/)(\\+.+|.+@.+)", Pattern.DOTALL);

  private final EncryptionKeys keys;
  private final byte[] lookupKey;

  private ContactCipher(EncryptionKeys keys, byte[] lookupKey) {
    this.keys = keys;
    this.lookupKey = lookupKey;
  }

  /** Returns one that hands everything through. */
  public static ContactCipher off() {
    return new ContactCipher(new EncryptionKeys(List.of()), new byte[0]);
  }

  /**
   * @param lookupKey of the keyed hashes, 256 bits; the same whatever key encrypts
   */
  static ContactCipher with(EncryptionKeys keys, byte[] lookupKey) {
    return new ContactCipher(keys, lookupKey.clone());
  }

  boolean isOn() {
    return !keys.isEmpty();
  }

  /**
   * Returns what to store.
   *
   * @param row value of the field's {@link ContactField#rowColumn()}
   * @param plain text, or JSON for a {@code jsonb}; null stays null
   */
  public String encrypt(ContactField field, Object row, String plain) {
    if (!isOn() || plain == null) {
      return plain;
    }
    if (field.form() == Form.SUBJECT) {
      return lookupOfSubject(plain);
    }
    EncryptionKey key = keys.first();
    String hash = field.form() == Form.ADDRESS ? lookup(plain) : NO_HASH;
    byte[] sealed = key.content().seal(SealedText.utf8(plain), context(field, row, key.id(), hash));
    String stored = PREFIX + key.id() + ":" + hash + ":" + base64(sealed);
    return field.form() == Form.JSON ? '"' + stored + '"' : stored;
  }

  /**
   * Returns what was stored, as it was before it was encrypted. What is not encrypted is returned
   * as it is: a row that someone wrote by hand.
   *
   * @throws IllegalStateException if it was altered, belongs to another row, or its key is missing
   */
  public String decrypt(ContactField field, Object row, String stored) {
    if (!isOn() || stored == null) {
      return stored;
    }
    Matcher parts = ENCRYPTED.matcher(bare(field, stored));
    return parts.matches() ? open(field, row, parts).orElseThrow(() -> refused(field)) : stored;
  }

  /**
   * Returns the same, or other words if it does not open: in a queue, one row must not hold up the
   * others.
   */
  public String decryptOr(ContactField field, Object row, String stored, String otherwise) {
    try {
      return decrypt(field, row, stored);
    } catch (IllegalStateException e) {
      return otherwise;
    }
  }

  /** Returns the plain text of an encrypted one; empty if it is none of this row, or a key's. */
  Optional<String> tryDecrypt(ContactField field, Object row, String stored) {
    Matcher parts = ENCRYPTED.matcher(bare(field, stored));
    return parts.matches() ? open(field, row, parts) : Optional.empty();
  }

  /** Whether the text is encrypted with the key that encrypts now. */
  boolean isCurrent(ContactField field, String stored) {
    return bare(field, stored).startsWith(PREFIX + keys.first().id() + ":");
  }

  /** Returns what {@code forecourt.contact_lookup} returns for a stored number or address. */
  public String lookup(String address) {
    return isOn() ? base64(EncryptionKey.hmac(lookupKey, SealedText.utf8(address))) : address;
  }

  /** Returns the same for several, in their order. */
  public String[] lookups(Collection<String> addresses) {
    return addresses.stream().map(this::lookup).toArray(String[]::new);
  }

  /** A hash has neither sign of an address, so that it is not hashed again. */
  private String lookupOfSubject(String subject) {
    Matcher address = ADDRESS_OF_STORE.matcher(subject);
    return address.matches() ? address.group(1) + lookup(address.group(2)) : subject;
  }

  private Optional<String> open(ContactField field, Object row, Matcher parts) {
    String id = parts.group(1);
    byte[] sealed = Base64.getUrlDecoder().decode(parts.group(3));
    return keys.find(id)
        .flatMap(key -> key.content().open(sealed, context(field, row, id, parts.group(2))))
        .map(plain -> new String(plain, StandardCharsets.UTF_8));
  }

  private static String bare(ContactField field, String stored) {
    boolean quoted = field.form() == Form.JSON && stored.startsWith("\"");
    return quoted ? stored.substring(1, stored.length() - 1) : stored;
  }

  private static String context(ContactField field, Object row, String keyId, String hash) {
    return String.join("|", PREFIX, keyId, hash, field.table(), field.column(), row.toString());
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static IllegalStateException refused(ContactField field) {
    return new IllegalStateException(
        "%s.%s does not open: its key is missing, or it was altered."
            .formatted(field.table(), field.column()));
  }
}
