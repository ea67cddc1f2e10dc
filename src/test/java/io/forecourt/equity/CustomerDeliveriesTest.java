package io.forecourt.equity;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import io.forecourt.feed.Delivery;
import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryMode;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.lead.Customer;
import io.forecourt.lead.CustomerDirectory;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTables;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.store.StoreTables;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What files of customers change. */
@ExtendWith(RolledBack.class)
class CustomerDeliveriesTest {

  private static final String HEADER =
      "CustNo,First,Last,Cell,Email,Street,Zip,VIN,Deal Date,Payoff,Do Not Contact\n";
  private static final String JANE =
      "1001,Jane,Doe,515-555-0201,jane@mail.example,12 Oak St,50309,4T1BF1FK3GU579828,2021-03-15,9000,\n";

  private final JdbcClient jdbc = TestDatabase.jdbc();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldChangeNothingWhenTheFileComesAgain(boolean encrypted) {
    ContactCipher cipher =
        encrypted ? ContactCiphers.of(ContactCiphers.secret('a')) : ContactCipher.off();
    String file =
        JANE
            + "1002,John,Doe,515-555-0201,,12 Oak St,50309,,,,Y\n"
            + ",Kim,Lee,,,9 Elm Ave,50310,,,,\n"
            + "1001,Jane,Doe,515-555-0202,,,,,,,\n"
            + ",,,,,,,,,5,\n";

    DeliveryResult first = deliver(cipher, file);
    DeliveryResult again = deliver(cipher, file);

    assertThat(counts(first))
        .isEqualTo("5 read, 3 added, 0 updated, 0 removed, 0 unchanged, 1 rejected");
    assertThat(counts(again))
        .isEqualTo("5 read, 0 added, 0 updated, 0 removed, 3 unchanged, 1 rejected");
    assertThat(count("customer_vehicle")).isEqualTo(1);
    assertThat(count("suppression")).isEqualTo(1);
    assertThat(
            jdbc.sql("select street from forecourt.customer_record where street is not null")
                .query(String.class)
                .list())
        .allMatch(street -> street.startsWith("enc:1:") == encrypted);
  }

  @Test
  void shouldUpdateWhatChangesAndKeepWhatTheFileDoesNotSay() {
    deliver(JANE);

    DeliveryResult result =
        deliver("CustNo,VIN,Payoff,Last RO Date\n", "1001,4T1BF1FK3GU579828,8500,2026-02-01\n");

    assertThat(counts(result)).startsWith("1 read, 0 added, 1 updated");
    assertThat(vehicle())
        .containsEntry("bought_here", true)
        .hasEntrySatisfying("payoff", payoff -> assertThat(payoff).hasToString("8500.00"))
        .hasEntrySatisfying("last_service_on", day -> assertThat(day).hasToString("2026-02-01"));
    assertThat(entry("1001").customer().lastName()).hasValue("Doe");
  }

  @Test
  void shouldRecognizeABuyerWithAnOpenLead() {
    Lead lead = LeadTables.addLead(Optional.of("es"));
    LeadTables.customers()
        .fillMissing(customer(lead, List.of(new Customer.Phone("+15155550201", "mobile"))));

    DeliveryResult result =
        deliver(
            "1001,Janet,Roe,515-555-0201,jane@mail.example,12 Oak St,50311,4T1BF1FK3GU579828,,,\n");

    assertThat(counts(result)).startsWith("1 read, 0 added, 1 updated");
    CustomerDirectory.Entry entry = entry("1001");
    assertThat(entry.customer().id()).isEqualTo(lead.customerId());
    assertThat(entry.hasLead()).isTrue();
    // What the buyer said of herself stays.
    assertThat(entry.customer().fullName()).isEqualTo("Jane Doe");
    assertThat(entry.customer().postalCode()).hasValue("50309");
    assertThat(entry.customer().emails()).containsExactly("jane@mail.example");
  }

  /** A consent covers what the person gave; the address in the records is none of that. */
  @Test
  void shouldMarkWhatOnlyTheRecordsSay() {
    deliver(JANE);
    assertThat(fromRecords()).isEqualTo("phones 1, emails 1");

    LeadTables.customers()
        .findAndLock("riverside", List.of(new Customer.Phone("+15155550201", "mobile")), List.of());

    assertThat(fromRecords()).isEqualTo("phones 0, emails 1");
    assertThat(
            count(
                "consent where customer_id in (select customer_id from forecourt.customer_record)"))
        .isZero();
  }

  @Test
  void shouldOptOutOnceAndNotAgainAfterThePersonOptedIn() {
    Lead lead = LeadTables.addLead(Optional.empty());
    LeadTables.customers()
        .fillMissing(customer(lead, List.of(new Customer.Phone("+15155550201", "mobile"))));
    String marked = JANE.replace("9000,\n", "9000,Y\n");

    deliver(marked);

    assertThat(suppressed()).isEqualTo("{EVERYTHING}");
    assertThat(
            jdbc.sql("select kind from forecourt.lead_event where lead_id = :lead")
                .param("lead", lead.id())
                .query(String.class)
                .list())
        .containsExactly("OPT_OUT");

    jdbc.sql("update forecourt.customer set suppressed = '{}'").update();
    deliver(marked);
    assertThat(suppressed()).isEqualTo("{}");
    deliver(JANE);
    assertThat(suppressed()).isEqualTo("{}");
    deliver(marked);
    assertThat(suppressed()).isEqualTo("{EVERYTHING}");
  }

  @Test
  void shouldLeaveAPersonOutWhoseDataWasErased() {
    jdbc.sql(
            """
            insert into forecourt.erased_address (store, hash, scope, at)
            select 'riverside', sha256(convert_to('riverside/+15155550201', 'UTF8') || salt),
              'EVERYTHING', now() from forecourt.erased_address_salt
            """)
        .update();

    DeliveryResult result = deliver(JANE);

    assertThat(counts(result))
        .isEqualTo("1 read, 0 added, 0 updated, 0 removed, 0 unchanged, 1 rejected");
    assertThat(result.rejected().get(0).reason()).contains("erased");
  }

  @Test
  void shouldKeepApartARelativeWhoIsKnownByANumberOfTheirOwn() {
    deliver(JANE);

    assertThat(counts(deliver("1002,John,Doe,515-555-0201,,,,,,,\n")))
        .startsWith("1 read, 1 added");
    assertThat(counts(deliver("1003,Jane,Doe,515-555-0201,,,,,,,\n")))
        .startsWith("1 read, 0 added, 1 updated");
    assertThat(entry("1003").customer().id()).isEqualTo(entry("1001").customer().id());
  }

  private DeliveryResult deliver(String lines) {
    return deliver(HEADER, lines);
  }

  private DeliveryResult deliver(String header, String lines) {
    return deliver(ContactCipher.off(), header, lines);
  }

  private DeliveryResult deliver(ContactCipher cipher, String lines) {
    return deliver(cipher, HEADER, lines);
  }

  private DeliveryResult deliver(ContactCipher cipher, String header, String lines) {
    return EquityTables.deliveries(jdbc, cipher, Clock.systemUTC())
        .apply(
            new Delivery(
                DeliveryKind.CUSTOMERS,
                StoreTables.stores().get("riverside"),
                DeliveryMode.DELTA,
                Delivery.Source.API,
                "test",
                false),
            (header + lines).getBytes(StandardCharsets.UTF_8));
  }

  private static String counts(DeliveryResult result) {
    return "%d read, %d added, %d updated, %d removed, %d unchanged, %d rejected"
        .formatted(
            result.read(),
            result.added(),
            result.updated(),
            result.removed(),
            result.unchanged(),
            result.rejected().size());
  }

  private CustomerDirectory.Entry entry(String number) {
    UUID customer =
        jdbc.sql("select customer_id from forecourt.customer_number where number = :number")
            .param("number", number)
            .query(UUID.class)
            .single();
    return LeadTables.directory(jdbc, ContactCipher.off()).findAll(List.of(customer)).get(customer);
  }

  private static Customer customer(Lead lead, List<Customer.Phone> phones) {
    return new Customer(
        lead.customerId(),
        "riverside",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        phones,
        List.of());
  }

  private Map<String, Object> vehicle() {
    return jdbc.sql("select * from forecourt.customer_vehicle").query().singleRow();
  }

  private String suppressed() {
    return jdbc.sql(
            """
            select c.suppressed::text from forecourt.customer c
            join forecourt.customer_number n on n.customer_id = c.id where n.number = '1001'
            """)
        .query(String.class)
        .single();
  }

  private String fromRecords() {
    return "phones %d, emails %d"
        .formatted(
            count("customer_phone where from_records"), count("customer_email where from_records"));
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from forecourt." + table).query(Integer.class).single();
  }
}
