package io.forecourt.lead;

import io.forecourt.platform.Conflict;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers and addresses that came with an inquiry of a known buyer and that no one has confirmed
 * yet. They are no way to the buyer, and no one is recognized by them.
 */
@Repository
public class UnconfirmedContacts {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final CustomerContacts contacts;
  private final Clock clock;

  UnconfirmedContacts(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.contacts = new CustomerContacts(jdbc, cipher, clock);
    this.clock = clock;
  }

  private record Row(UUID customerId, String store, String kind, String phoneType) {}

  /** Adds what an inquiry named; what is recorded already stays as it is. */
  public void record(Lead lead, String source, List<Customer.Phone> phones, List<String> emails) {
    phones.forEach(phone -> add(lead, source, "PHONE", phone.e164(), Optional.of(phone.type())));
    emails.forEach(email -> add(lead, source, "EMAIL", email, Optional.empty()));
  }

  private void add(
      Lead lead, String source, String kind, String address, Optional<String> phoneType) {
    jdbc.sql(
            """
            insert into forecourt.unconfirmed_contact
              (lead_id, customer_id, kind, address, phone_type, source, received_at)
            values (:lead, :customer, :kind, :address, :type, :source, :at)
            on conflict do nothing
            """)
        .param("lead", lead.id())
        .param("customer", lead.customerId())
        .param("kind", kind)
        .param(
            "address", cipher.encrypt(ContactField.UNCONFIRMED_ADDRESS, lead.customerId(), address))
        .param("type", phoneType.orElse(null))
        .param("source", source)
        .param("at", clock.instant())
        .update();
  }

  /** Returns the numbers and addresses that wait to be confirmed, oldest first. */
  public List<String> findOpen(UUID customerId) {
    return jdbc
        .sql(
            """
            select address from forecourt.unconfirmed_contact
            where customer_id = :customer and confirmed_at is null order by id
            """)
        .param("customer", customerId)
        .query(String.class)
        .list()
        .stream()
        .map(address -> decrypt(customerId, address))
        .toList();
  }

  /** Returns those of a lead that its owner has not been told of, and marks them as told. */
  public List<String> claimNews(UUID leadId) {
    return jdbc.sql(
            """
            update forecourt.unconfirmed_contact set noticed_at = :at
            where lead_id = :lead and noticed_at is null and confirmed_at is null
            returning customer_id, address
            """)
        .param("at", clock.instant())
        .param("lead", leadId)
        .query(
            (row, number) ->
                decrypt(row.getObject("customer_id", UUID.class), row.getString("address")))
        .list();
  }

  private String decrypt(UUID customerId, String address) {
    return cipher.decrypt(ContactField.UNCONFIRMED_ADDRESS, customerId, address);
  }

  /**
   * Makes one of them a way to the buyer.
   *
   * @param by who confirmed it
   * @return false if the customer has no such unconfirmed contact
   * @throws Conflict if it belongs to another customer by now
   */
  @Transactional
  public boolean confirm(UUID customerId, String address, String by) {
    Optional<Row> row =
        jdbc.sql(
                """
                update forecourt.unconfirmed_contact u set confirmed_at = :at, confirmed_by = :by
                from forecourt.customer c
                where c.id = u.customer_id and u.customer_id = :customer
                  and forecourt.contact_lookup(u.address) = :address and u.confirmed_at is null
                returning u.customer_id, c.store, u.kind, u.phone_type
                """)
            .param("at", clock.instant())
            .param("by", by)
            .param("customer", customerId)
            .param("address", cipher.lookup(address))
            .query(Row.class)
            .optional();
    row.ifPresent(confirmed -> add(confirmed, address));
    return row.isPresent();
  }

  private void add(Row row, String address) {
    boolean phone = row.kind().equals("PHONE");
    contacts.add(
        row.customerId(),
        row.store(),
        phone ? List.of(new Customer.Phone(address, row.phoneType())) : List.of(),
        phone ? List.of() : List.of(address));
    contacts.markGiven(
        row.store(), phone ? List.of(address) : List.of(), phone ? List.of() : List.of(address));
    boolean added =
        phone
            ? contacts.findPhones(row.customerId()).stream()
                .anyMatch(each -> each.e164().equals(address))
            : contacts.findEmails(row.customerId()).contains(address);
    if (!added) {
      throw new Conflict("%s belongs to another customer of this store.".formatted(address));
    }
  }
}
