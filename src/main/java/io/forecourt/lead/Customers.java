package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers; in each store a phone number or email address belongs to one of them. */
@Repository
public class Customers {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final CustomerContacts contacts;
  private final Clock clock;

  Customers(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.contacts = new CustomerContacts(jdbc, cipher, clock);
    this.clock = clock;
  }

  public Customer get(UUID id) {
    record Row(
        String store, String firstName, String lastName, String postalCode, String language) {}
    Row row =
        jdbc.sql(
                "select store, first_name, last_name, postal_code, language"
                    + " from forecourt.customer where id = :id")
            .param("id", id)
            .query(Row.class)
            .single();
    return new Customer(
        id,
        row.store(),
        Optional.ofNullable(cipher.decrypt(ContactField.CUSTOMER_FIRST_NAME, id, row.firstName())),
        Optional.ofNullable(cipher.decrypt(ContactField.CUSTOMER_LAST_NAME, id, row.lastName())),
        Optional.ofNullable(row.postalCode()),
        Optional.ofNullable(row.language()),
        contacts.findPhones(id),
        contacts.findEmails(id));
  }

  /**
   * Returns the customer with one of these numbers or addresses, and locks them: until the
   * transaction ends no other one can look them up, so that two inquiries at once join one thread.
   */
  public Optional<UUID> findAndLock(
      String store, List<Customer.Phone> phones, List<String> emails) {
    return contacts.findCustomerAndLock(store, phones, emails);
  }

  public void save(Customer customer) {
    jdbc.sql(
            """
            insert into forecourt.customer
              (id, store, first_name, last_name, postal_code, language, created_at)
            values (:id, :store, :first, :last, :postal, :language, :at)
            """)
        .param("id", customer.id())
        .param("store", customer.store())
        .param("first", firstName(customer))
        .param("last", lastName(customer))
        .param("postal", customer.postalCode().orElse(null))
        .param("language", customer.language().orElse(null))
        .param("at", clock.instant())
        .update();
    contacts.add(customer);
  }

  /** Adds details that were missing; the ones already known stay. */
  public void fillMissing(Customer news) {
    jdbc.sql(
            """
            update forecourt.customer set
              first_name = coalesce(first_name, :first), last_name = coalesce(last_name, :last),
              postal_code = coalesce(postal_code, :postal),
              language = coalesce(language, :language)
            where id = :id
            """)
        .param("first", firstName(news))
        .param("last", lastName(news))
        .param("postal", news.postalCode().orElse(null))
        .param("language", news.language().orElse(null))
        .param("id", news.id())
        .update();
    contacts.add(news);
  }

  private String firstName(Customer customer) {
    return cipher.encrypt(
        ContactField.CUSTOMER_FIRST_NAME, customer.id(), customer.firstName().orElse(null));
  }

  private String lastName(Customer customer) {
    return cipher.encrypt(
        ContactField.CUSTOMER_LAST_NAME, customer.id(), customer.lastName().orElse(null));
  }

  /**
   * Records the language the customer writes in.
   *
   * @param language ISO 639-1
   * @return whether it changed
   */
  public boolean recordLanguage(UUID customerId, String language) {
    return jdbc.sql(
                """
                update forecourt.customer set language = :language
                where id = :id and language is distinct from :language
                """)
            .param("id", customerId)
            .param("language", language)
            .update()
        > 0;
  }
}
