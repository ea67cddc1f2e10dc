package io.forecourt.platform;

import static io.forecourt.platform.ContactCiphers.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.TestDatabase;
import io.forecourt.platform.ContactConversion.Result;
import io.forecourt.platform.ContactEncryption.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Encrypting, decrypting and encrypting anew what a database holds, and what starts with it. */
class ContactEncryptionTest {

  private static final EncryptionKeys NONE = keys();
  private static final EncryptionKeys A = keys(secret('a'));
  private static final EncryptionKeys B = keys(secret('b'));

  private DataSource database;
  private SingleConnectionDataSource connection;
  private JdbcClient jdbc;

  @BeforeEach
  void create() throws SQLException {
    database = TestDatabase.anEmptyOne();
    connection = new SingleConnectionDataSource(database.getConnection(), true);
    jdbc = JdbcClients.on(connection);
  }

  @AfterEach
  void close() {
    connection.destroy();
  }

  @Test
  void shouldEncryptEveryFieldAndBringBackEachValue() {
    ContactRows.fill(jdbc);
    assertThat(ContactRows.shown(jdbc)).containsExactly(ContactField.values());
    Map<ContactField, String> before = values();

    Result encrypted = conversion(A).encrypt();

    assertThat(encrypted.changed()).isGreaterThan(1_220);
    assertThat(ContactRows.shown(jdbc)).isEmpty();
    assertThat(conversion(A).encrypt()).isEqualTo(new Result(0, 0));
    assertThat(conversion(A).decrypt()).isEqualTo(new Result(encrypted.changed() - 1, 0));
    // Its address is gone for good; the row lives for seconds.
    before.remove(ContactField.INBOX_SUBJECT);
    assertThat(values()).containsAllEntriesOf(before);
    assertThat(open(NONE).isOn()).isFalse();
  }

  @Test
  void shouldResumeAnEncryptionThatBrokeOff() {
    ContactRows.fill(jdbc);
    ContactCipher cipher = new ContactEncryption(jdbc).createLookupKey(A);
    new ContactEncryption(jdbc).setState(State.ENCRYPTING);
    new StoredFields(jdbc)
        .convert(
            ContactField.CUSTOMER_PHONE,
            (row, stored) ->
                Optional.of(cipher.encrypt(ContactField.CUSTOMER_PHONE, row, stored))
                    .filter(next -> !stored.startsWith(ContactCipher.PREFIX)));
    String first = ContactRows.values(jdbc, ContactField.CUSTOMER_PHONE);
    assertThatThrownBy(() -> open(A)).hasMessageContaining("encrypted in part");

    conversion(A).encrypt();

    assertThat(ContactRows.values(jdbc, ContactField.CUSTOMER_PHONE)).isEqualTo(first);
    assertThat(ContactRows.shown(jdbc)).isEmpty();
    assertThat(phone(open(A))).isEqualTo(ContactRows.PHONE);
  }

  @Test
  void shouldStartOnlyWithTheRightKey() {
    ContactRows.fill(jdbc);
    assertThatThrownBy(() -> open(A)).hasMessageContaining("Run the command encrypt first");
    conversion(A).encrypt();

    assertThat(phone(open(A))).isEqualTo(ContactRows.PHONE);
    assertThatThrownBy(() -> open(NONE))
        .hasMessage(
            ("Contact data is encrypted with the key %s, which is not set. Give it in"
                    + " forecourt.privacy.encryption-key or forecourt.privacy.encryption-key-file.")
                .formatted(A.first().id()));
    assertThatThrownBy(() -> open(B))
        .hasMessageContaining("which is none of those given (" + B.first().id() + ")");
    assertThatThrownBy(() -> conversion(B).decrypt()).hasMessageContaining("none of those given");
    assertThatThrownBy(() -> conversion(NONE).decrypt()).hasMessageContaining("There is no key");
  }

  @Test
  void shouldTakeTheKeyOfADatabaseWithoutContactData() {
    assertThat(open(A).isOn()).isTrue();

    assertThatThrownBy(() -> open(NONE)).hasMessageContaining("which is not set");
  }

  @Test
  void shouldNeedTheNewKeyAloneAfterARekey() {
    ContactRows.fill(jdbc);
    conversion(A).encrypt();
    EncryptionKeys both = keys(secret('b'), secret('a'));
    String hash = open(A).lookup(ContactRows.PHONE);

    assertThat(phone(open(both))).isEqualTo(ContactRows.PHONE);
    // A node may have written with the new key by now.
    assertThatThrownBy(() -> open(A)).hasMessageContaining(B.first().id());
    assertThat(conversion(both).rekey().unopened()).isZero();

    assertThat(phone(open(B))).isEqualTo(ContactRows.PHONE);
    assertThat(open(B).lookup(ContactRows.PHONE)).isEqualTo(hash);
    assertThatThrownBy(() -> open(A)).hasMessageContaining("none of those given");
    assertThat(conversion(B).rekey()).isEqualTo(new Result(0, 0));
  }

  @Test
  void shouldKeepTheFormerKeyWhileAValueDoesNotOpen() {
    ContactRows.fill(jdbc);
    conversion(A).encrypt();
    jdbc.sql("update forecourt.customer set last_name = first_name").update();
    EncryptionKeys both = keys(secret('b'), secret('a'));

    assertThat(conversion(both).rekey().unopened()).isEqualTo(1);

    assertThatThrownBy(() -> open(B)).hasMessageContaining(A.first().id());
    assertThat(conversion(both).decrypt().unopened()).isEqualTo(1);
  }

  @Test
  void shouldEncryptWhatOnlyLooksEncrypted() {
    ContactRows.fill(jdbc);
    String forged = "enc:1:" + A.first().id() + ":-:" + "Zebulon".repeat(6);
    jdbc.sql("update forecourt.customer set first_name = :name").param("name", forged).update();

    conversion(A).encrypt();

    assertThat(ContactRows.shown(jdbc)).isEmpty();
    conversion(A).decrypt();
    assertThat(ContactRows.values(jdbc, ContactField.CUSTOMER_FIRST_NAME)).isEqualTo(forged);
  }

  @Test
  void shouldRefuseBesideAnApplication() throws SQLException {
    try (Connection application = database.getConnection()) {
      assertThat(application.isClosed()).isFalse();
      assertThatThrownBy(() -> conversion(A).encrypt())
          .hasMessage("The database has 1 other connections. Stop all nodes and workers first.");
    }
  }

  private ContactConversion conversion(EncryptionKeys keys) {
    return new ContactConversion(connection, keys);
  }

  private ContactCipher open(EncryptionKeys keys) {
    return new ContactEncryption(jdbc).open(keys);
  }

  private String phone(ContactCipher cipher) {
    return cipher.decrypt(
        ContactField.CUSTOMER_PHONE,
        ContactRows.CUSTOMER,
        ContactRows.values(jdbc, ContactField.CUSTOMER_PHONE));
  }

  private Map<ContactField, String> values() {
    Map<ContactField, String> values = new TreeMap<>();
    Arrays.stream(ContactField.values())
        .forEach(field -> values.put(field, ContactRows.values(jdbc, field)));
    return values;
  }

  private static EncryptionKeys keys(String... secrets) {
    return new EncryptionKeys(List.of(secrets));
  }
}
