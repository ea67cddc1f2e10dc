package io.forecourt.privacy;

import static io.forecourt.platform.ContactCiphers.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.TestDatabase;
import io.forecourt.lead.DataSubjects;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.ContactRows;
import io.forecourt.platform.DataSubject;
import io.forecourt.platform.JdbcClients;
import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Access reports and erasures find an encrypted person as they find an unencrypted one. */
class EncryptedPersonTest {

  private SingleConnectionDataSource connection;
  private JdbcClient jdbc;

  @BeforeEach
  void fill() throws SQLException {
    connection = new SingleConnectionDataSource(TestDatabase.anEmptyOne().getConnection(), true);
    jdbc = JdbcClients.on(connection);
    ContactRows.fill(jdbc);
  }

  @AfterEach
  void close() {
    connection.destroy();
  }

  @Test
  void shouldReportTheSameEncryptedOrNot() {
    Map<String, Set<JsonNode>> before = report(ContactCipher.off());

    assertThat(command(EncryptionCommand.ENCRYPT, secret('a')))
        .matches("Encrypted 1,2\\d\\d values with the key [0-9a-f]{8}\\.");

    assertThat(ContactRows.shown(jdbc)).isEmpty();
    assertThat(report(ContactCiphers.open(jdbc, secret('a')))).isEqualTo(before);
    // An item of the intake without a lead is known by the number in its words.
    assertThat(before.get("intake").toString()).contains("Zebulon, (515) 200-9999");
    assertThat(before.get("inbox").toString()).contains(ContactRows.PHONE);
  }

  @Test
  void shouldDecryptWithTheKeyOfTheRotation() {
    command(EncryptionCommand.ENCRYPT, secret('a'));

    assertThat(command(EncryptionCommand.REKEY, secret('b'), secret('a')))
        .endsWith("no other key is needed.");
    assertThat(command(EncryptionCommand.DECRYPT, secret('b')))
        .endsWith("Remove the key from the settings.");
    assertThat(command(EncryptionCommand.DECRYPT)).startsWith("Decrypted 0 values.");
    assertThat(EncryptionCommand.run("encrypt", "more")).isEqualTo(2);
  }

  private String command(String name, String... secrets) {
    return new EncryptionCommand(name, ContactCiphers.conversion(connection, secrets)).execute();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldEraseTheSame(boolean encrypted) {
    if (encrypted) {
      ContactCiphers.conversion(connection, secret('a')).encrypt();
    }
    ContactCipher cipher = encrypted ? ContactCiphers.open(jdbc, secret('a')) : ContactCipher.off();

    try (AnnotationConfigApplicationContext modules = modules(cipher)) {
      PersonalTables tables = modules.getBean(PersonalTables.class);
      DataSubject subject = person(modules);
      assertThat(subject.addresses())
          .containsExactlyInAnyOrder(
              ContactRows.PHONE, ContactRows.EMAIL, "z." + ContactRows.EMAIL);
      assertThat(tables.count(subject)).containsEntry("intake", 1).containsEntry("inbox", 1);

      tables.erase(subject);
    }

    assertThat(ContactRows.shown(jdbc)).isEmpty();
    for (ContactField field : ContactField.values()) {
      assertThat(ContactRows.values(jdbc, field)).as(field.name()).doesNotContain("enc:1:");
    }
  }

  private Map<String, Set<JsonNode>> report(ContactCipher cipher) {
    try (AnnotationConfigApplicationContext modules = modules(cipher)) {
      PersonalTables tables = modules.getBean(PersonalTables.class);
      Map<String, Object> parameters = tables.parameters(person(modules));
      Map<String, Set<JsonNode>> report = new TreeMap<>();
      for (PersonalTable table : tables.all()) {
        report
            .computeIfAbsent(table.name(), name -> new HashSet<>())
            .addAll(tables.rows(table, parameters));
      }
      // A keyed hash, which no one can take back.
      report.get("inbox").forEach(row -> ((ObjectNode) row).remove("subject"));
      report.put("inbox", new HashSet<>(report.get("inbox")));
      return report;
    }
  }

  private static DataSubject person(AnnotationConfigApplicationContext modules) {
    return modules.getBean(DataSubjects.class).find(ContactRows.CUSTOMER).orElseThrow();
  }

  /** What the modules declare about their tables, without the modules. */
  private AnnotationConfigApplicationContext modules(ContactCipher cipher) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(ContactCipher.class, () -> cipher);
    context.registerBean(ObjectMapper.class, () -> new ObjectMapper());
    context.registerBean(Clock.class, () -> Clock.systemUTC());
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
    scanner.addIncludeFilter(new AssignableTypeFilter(PersonalData.class));
    scanner.addIncludeFilter(new AssignableTypeFilter(DataSubjects.class));
    scanner.addIncludeFilter(new AssignableTypeFilter(PersonalTables.class));
    scanner.scan("io.forecourt");
    context.refresh();
    return context;
  }
}
