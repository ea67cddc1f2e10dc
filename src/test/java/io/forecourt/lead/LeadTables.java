package io.forecourt.lead;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.forecourt.EngineTime;
import io.forecourt.TestDatabase;
import io.forecourt.platform.ContactCipher;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads and their customers on the test database. */
public final class LeadTables {

  private static final Clock CLOCK = Clock.fixed(EngineTime.WEDNESDAY_MORNING, ZoneOffset.UTC);

  public static Leads leads() {
    return new Leads(TestDatabase.jdbc(), ContactCipher.off());
  }

  public static CustomerLeads customerLeads() {
    return new CustomerLeads(TestDatabase.jdbc(), ContactCipher.off());
  }

  public static OpenLeads openLeads() {
    return new OpenLeads(TestDatabase.jdbc());
  }

  public static Customers customers() {
    return new Customers(TestDatabase.jdbc(), ContactCipher.off(), CLOCK);
  }

  public static CustomerDirectory directory(JdbcClient jdbc, ContactCipher cipher) {
    return new CustomerDirectory(jdbc, cipher);
  }

  public static ListedCustomers listed(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    return new ListedCustomers(
        jdbc, cipher, new LeadEvents(jdbc, event -> {}, Duration.ofSeconds(4), clock), clock);
  }

  public static CustomerNames customerNames() {
    return new CustomerNames(ContactCipher.off());
  }

  public static LeadFacts facts() {
    return new LeadFacts(
        TestDatabase.jdbc(), JsonMapper.builder().findAndAddModules().build(), event -> {}, CLOCK);
  }

  /**
   * Adds a hot lead without an owner, of a new customer of Riverside.
   *
   * @param language of the customer
   */
  public static Lead addHotLead(Optional<String> language) {
    UUID id = addLead(language).id();
    leads().rate(id, "A", 95, Band.HOT);
    return leads().get(id);
  }

  /** Adds a lead that has no score yet. */
  public static Lead addLead(Optional<String> language) {
    Customer customer =
        new Customer(
            UUID.randomUUID(),
            "riverside",
            Optional.of("Jane"),
            Optional.of("Doe"),
            Optional.of("50309"),
            language,
            List.of(),
            List.of());
    customers().save(customer);
    UUID id = UUID.randomUUID();
    leads()
        .add(
            new Lead(
                id,
                customer.store(),
                customer.id(),
                "Website",
                Channel.WEB,
                Optional.empty(),
                EngineTime.WEDNESDAY_MORNING,
                Optional.empty(),
                Stage.CAPTURE,
                Status.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Behaviour(3, 9, 400, 3)));
    return leads().get(id);
  }

  private LeadTables() {}
}
