package io.forecourt.platform;

import static io.forecourt.platform.ContactCiphers.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactCipherTest {

  private static final UUID PAT = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID SAM = UUID.fromString("00000000-0000-0000-0000-000000000002");
  private static final String PHONE = "+15155550123";

  private final ContactCipher cipher = ContactCiphers.of(secret('a'));

  /** Test case 14 of the GCM specification (McGrew and Viega): 256 zero bits, one zero block. */
  @Test
  void shouldOpenTheKnownAnswerOfTheSpecification() {
    byte[] sealed =
        HexFormat.of()
            .parseHex(
                "000000000000000000000000"
                    + "cea7403d4d606b6e074ec5d3baf39d18"
                    + "d0d1c8a799996bf0265b98b5d48ab919");

    assertThat(new SealedText(new byte[32]).open(sealed, ""))
        .hasValueSatisfying(plain -> assertThat(plain).isEqualTo(new byte[16]));
  }

  /** Test case 2 of RFC 4231. */
  @Test
  void shouldHashAsInTheKnownAnswer() {
    byte[] hash =
        EncryptionKey.hmac(
            "Jefe".getBytes(StandardCharsets.US_ASCII),
            "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII));

    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void shouldOpenWhatTheFirstReleaseEncrypted() {
    String stored =
        "enc:1:69791662:GwpN9PKE5V3CPlS2mIH3wsQy0P6zS67jMb0Gnx-E-EM"
            + ":MmBbzHzyfWXahCsKnYgtP5vbXKvX48-OmD8-IVvbJtuO3O4MYE_6qw";

    assertThat(cipher.decrypt(ContactField.CUSTOMER_PHONE, PAT, stored)).isEqualTo(PHONE);
    assertThat(stored).contains(":" + cipher.lookup(PHONE) + ":");
  }

  @ParameterizedTest
  @EnumSource(names = "INBOX_SUBJECT", mode = EnumSource.Mode.EXCLUDE)
  void shouldReturnWhatItEncrypted(ContactField field) {
    String plain = "{\"name\": \"Zoë Ω 😀\", \"phone\": \"" + PHONE + "\"}";

    String stored = cipher.encrypt(field, PAT, plain);

    assertThat(stored).doesNotContain("Zoë", "5155550123");
    assertThat(cipher.decrypt(field, PAT, stored)).isEqualTo(plain);
    assertThat(cipher.encrypt(field, PAT, null)).isNull();
    assertThat(cipher.decrypt(field, PAT, null)).isNull();
  }

  @Test
  void shouldEncryptTheSameTextAnewAndHashItAlike() {
    String first = cipher.encrypt(ContactField.CUSTOMER_PHONE, PAT, PHONE);
    String second = cipher.encrypt(ContactField.CUSTOMER_PHONE, PAT, PHONE);

    assertThat(first).isNotEqualTo(second).contains(cipher.lookup(PHONE));
    assertThat(second).contains(cipher.lookup(PHONE));
    assertThat(cipher.lookup(PHONE)).isNotEqualTo(cipher.lookup("+15155550124"));
    assertThat(cipher.encrypt(ContactField.CUSTOMER_FIRST_NAME, PAT, "Pat")).contains(":-:");
  }

  @Test
  void shouldNotOpenAnAlteredText() {
    String stored = cipher.encrypt(ContactField.CUSTOMER_PHONE, PAT, PHONE);

    for (int at = ContactCipher.PREFIX.length(); at < stored.length() - 1; at++) {
      char other = stored.charAt(at) == 'a' ? 'b' : 'a';
      String altered = stored.substring(0, at) + other + stored.substring(at + 1);
      if (stored.charAt(at) != ':') {
        assertThat(cipher.tryDecrypt(ContactField.CUSTOMER_PHONE, PAT, altered)).isEmpty();
      }
    }
  }

  @Test
  void shouldNotOpenATextOfAnotherRowOrColumn() {
    String stored = cipher.encrypt(ContactField.CUSTOMER_PHONE, PAT, PHONE);

    assertThatThrownBy(() -> cipher.decrypt(ContactField.CUSTOMER_PHONE, SAM, stored))
        .hasMessage("customer_phone.e164 does not open: its key is missing, or it was altered.");
    assertThatThrownBy(() -> cipher.decrypt(ContactField.OUTBOX_ADDRESS, PAT, stored))
        .isInstanceOf(IllegalStateException.class);
    assertThat(cipher.decryptOr(ContactField.OUTBOX_ADDRESS, PAT, stored, "?")).isEqualTo("?");
  }

  @Test
  void shouldEncryptWithTheFirstKeyAndOpenWithAll() {
    ContactCipher rotated = ContactCiphers.of(secret('b'), secret('a'));
    String former = cipher.encrypt(ContactField.CUSTOMER_EMAIL, PAT, "pat@mail.example");
    String current = rotated.encrypt(ContactField.CUSTOMER_EMAIL, PAT, "pat@mail.example");

    assertThat(rotated.decrypt(ContactField.CUSTOMER_EMAIL, PAT, former))
        .isEqualTo("pat@mail.example");
    assertThat(rotated.lookup(PHONE)).isEqualTo(cipher.lookup(PHONE));
    assertThat(rotated.isCurrent(ContactField.CUSTOMER_EMAIL, former)).isFalse();
    assertThat(rotated.isCurrent(ContactField.CUSTOMER_EMAIL, current)).isTrue();
    assertThatThrownBy(() -> cipher.decrypt(ContactField.CUSTOMER_EMAIL, PAT, current))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldHandEverythingThroughWithoutAKey() {
    ContactCipher off = ContactCipher.off();

    assertThat(off.encrypt(ContactField.CUSTOMER_PHONE, PAT, PHONE)).isEqualTo(PHONE);
    assertThat(off.lookup(PHONE)).isEqualTo(PHONE);
    assertThat(off.decrypt(ContactField.CUSTOMER_FIRST_NAME, PAT, "enc:1:00000000:-:x"))
        .isEqualTo("enc:1:00000000:-:x");
  }

  @Test
  void shouldEncryptWhatABuyerMakesLookEncrypted() {
    String forged = cipher.encrypt(ContactField.CUSTOMER_FIRST_NAME, SAM, "Sam");

    String stored = cipher.encrypt(ContactField.CUSTOMER_FIRST_NAME, PAT, forged);

    assertThat(cipher.decrypt(ContactField.CUSTOMER_FIRST_NAME, PAT, stored)).isEqualTo(forged);
  }

  @Test
  void shouldHashTheAddressOfASubjectOnce() {
    String stored =
        cipher.encrypt(ContactField.INBOX_SUBJECT, "", "riverside/pat+cars@mail.example");

    assertThat(stored).isEqualTo("riverside/" + cipher.lookup("pat+cars@mail.example"));
    assertThat(cipher.encrypt(ContactField.INBOX_SUBJECT, "", stored)).isEqualTo(stored);
    assertThat(cipher.encrypt(ContactField.INBOX_SUBJECT, "", PAT.toString()))
        .isEqualTo(PAT.toString());
  }
}
