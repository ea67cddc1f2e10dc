package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes customers that a store's records list, many at once. Their numbers and addresses are
 * marked as the records', so that no consent covers what the person did not give.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ListedCustomers {

  private static final String REASON = "The store's customer records say so.";

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final LeadEvents events;
  private final Clock clock;

  ListedCustomers(JdbcClient jdbc, ContactCipher cipher, LeadEvents events, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.events = events;
    this.clock = clock;
  }

  /** Adds customers, or replaces name, postal code and language of those that are there. */
  public void save(Collection<Customer> customers) {
    if (customers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into forecourt.customer
              (id, store, first_name, last_name, postal_code, language, created_at, listed_at)
            select id, store, first_name, last_name, postal_code, language, :at, :at
            from unnest(:ids::uuid[], :stores::text[], :first::text[], :last::text[],
              :postal::text[], :language::text[])
              as said (id, store, first_name, last_name, postal_code, language)
            on conflict (id) do update set first_name = excluded.first_name,
              last_name = excluded.last_name, postal_code = excluded.postal_code,
              language = excluded.language, listed_at = excluded.listed_at
            """)
        .param("at", clock.instant())
        .param("ids", customers.stream().map(Customer::id).toArray(UUID[]::new))
        .param("stores", customers.stream().map(Customer::store).toArray(String[]::new))
        .param(
            "first",
            customers.stream()
                .map(each -> encrypt(ContactField.CUSTOMER_FIRST_NAME, each, each.firstName()))
                .toArray(String[]::new))
        .param(
            "last",
            customers.stream()
                .map(each -> encrypt(ContactField.CUSTOMER_LAST_NAME, each, each.lastName()))
                .toArray(String[]::new))
        .param(
            "postal",
            customers.stream().map(each -> each.postalCode().orElse(null)).toArray(String[]::new))
        .param(
            "language",
            customers.stream().map(each -> each.language().orElse(null)).toArray(String[]::new))
        .update();
    addPhones(customers);
    addEmails(customers);
  }

  /** Says that the records still list them. */
  public void touch(Collection<UUID> customers) {
    if (!customers.isEmpty()) {
      jdbc.sql("update forecourt.customer set listed_at = :at where id = any(:ids)")
          .param("at", clock.instant())
          .param("ids", customers.toArray(UUID[]::new))
          .update();
    }
  }

  /**
   * Closes channels, in the transaction that records who asked for it. Processes of the customers
   * follow by events.
   *
   * @param scopes EVERYTHING or names of channels, by customer
   */
  public void optOut(Map<UUID, Set<String>> scopes) {
    if (scopes.isEmpty()) {
      return;
    }
    List<UUID> customers = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    scopes.forEach(
        (customer, each) ->
            each.forEach(
                scope -> {
                  customers.add(customer);
                  closed.add(scope);
                }));
    jdbc.sql(
            """
            with said as (
              select * from unnest(:customers::uuid[], :scopes::text[]) as s (customer_id, scope)),
            recorded as (
              insert into forecourt.suppression (customer_id, reason, at, scope)
              select customer_id, :reason, :at, scope from said)
            update forecourt.customer c set paused_at = null, suppressed = array(
              select unnest(c.suppressed) union
              select scope from said where said.customer_id = c.id)
            where c.id in (select customer_id from said)
            """)
        .param("customers", customers.toArray(UUID[]::new))
        .param("scopes", closed.toArray(String[]::new))
        .param("reason", REASON)
        .param("at", clock.instant())
        .update();
    endAutomation(
        scopes.entrySet().stream()
            .filter(entry -> entry.getValue().contains(OptOutScope.EVERYTHING.name()))
            .map(Map.Entry::getKey)
            .toList());
  }

  private void endAutomation(List<UUID> customers) {
    jdbc.sql(
            """
            select id from forecourt.lead
            where customer_id = any(:customers) and status in ('OPEN', 'SOLD')
            """)
        .param("customers", customers.toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .forEach(lead -> events.store(lead, LeadEvent.Kind.OPT_OUT));
  }

  private void addPhones(Collection<Customer> customers) {
    List<String[]> rows = new ArrayList<>();
    for (Customer each : customers) {
      for (Customer.Phone phone : each.phones()) {
        String stored = cipher.encrypt(ContactField.CUSTOMER_PHONE, each.id(), phone.e164());
        rows.add(new String[] {each.store(), stored, each.id().toString(), phone.type()});
      }
    }
    addAll("forecourt.customer_phone (store, e164, customer_id, type, from_records)", rows);
  }

  private void addEmails(Collection<Customer> customers) {
    List<String[]> rows = new ArrayList<>();
    for (Customer each : customers) {
      for (String email : each.emails()) {
        String stored = cipher.encrypt(ContactField.CUSTOMER_EMAIL, each.id(), email);
        rows.add(new String[] {each.store(), stored, each.id().toString(), null});
      }
    }
    addAll("forecourt.customer_email (store, email, customer_id, from_records)", rows);
  }

  /** What belongs to another customer stays there. */
  private void addAll(String into, List<String[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    boolean typed = into.contains("type");
    jdbc.sql(
            """
            insert into %s select store, address, customer_id, %s true
            from unnest(:stores::text[], :addresses::text[], :customers::uuid[], :types::text[])
              as said (store, address, customer_id, type)
            on conflict do nothing
            """
                .formatted(into, typed ? "type," : ""))
        .param("stores", column(rows, 0))
        .param("addresses", column(rows, 1))
        .param("customers", column(rows, 2))
        .param("types", column(rows, 3))
        .update();
  }

  private static String[] column(List<String[]> rows, int index) {
    return rows.stream().map(row -> row[index]).toArray(String[]::new);
  }

  private String encrypt(ContactField field, Customer customer, Optional<String> plain) {
    return cipher.encrypt(field, customer.id(), plain.orElse(null));
  }
}
