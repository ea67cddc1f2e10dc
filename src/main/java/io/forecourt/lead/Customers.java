package io.forecourt.lead;

import io.forecourt.platform.AdvisoryLock;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people behind the leads; a number or address belongs to one of them in each store. */
@Repository
public class Customers {

  private final JdbcClient jdbc;
  private final Clock clock;

  Customers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
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
        Optional.ofNullable(row.firstName()),
        Optional.ofNullable(row.lastName()),
        Optional.ofNullable(row.postalCode()),
        Optional.ofNullable(row.language()),
        jdbc.sql(
                "select e164, type from forecourt.customer_phone where customer_id = :id"
                    + " order by e164")
            .param("id", id)
            .query(Customer.Phone.class)
            .list(),
        jdbc.sql(
                "select email from forecourt.customer_email where customer_id = :id order by email")
            .param("id", id)
            .query(String.class)
            .list());
  }

  /**
   * The customer whom one of these numbers or addresses leads to. Until the transaction ends nobody
   * else can look one of them up, so that two enquiries at once become one thread.
   */
  public Optional<UUID> findAndLock(
      String store, List<Customer.Phone> phones, List<String> emails) {
    String[] numbers = phones.stream().map(Customer.Phone::e164).sorted().toArray(String[]::new);
    String[] addresses = emails.stream().sorted().toArray(String[]::new);
    AdvisoryLock.CUSTOMER_CONTACT.acquire(
        jdbc,
        Stream.of(numbers, addresses).flatMap(Stream::of).map(key -> store + "/" + key).toList());
    return jdbc.sql(
            """
            select customer_id from (
              select customer_id, 1 as rank from forecourt.customer_phone
                where store = :store and e164 = any(:numbers)
              union all
              select customer_id, 2 from forecourt.customer_email
                where store = :store and email = any(:addresses)) found
            order by rank limit 1
            """)
        .param("store", store)
        .param("numbers", numbers)
        .param("addresses", addresses)
        .query(UUID.class)
        .optional();
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
        .param("first", customer.firstName().orElse(null))
        .param("last", customer.lastName().orElse(null))
        .param("postal", customer.postalCode().orElse(null))
        .param("language", customer.language().orElse(null))
        .param("at", clock.instant())
        .update();
    addContacts(customer);
  }

  /** Fills in what was not known; what was known stays. */
  public void fillMissing(Customer news) {
    jdbc.sql(
            """
            update forecourt.customer set
              first_name = coalesce(first_name, :first), last_name = coalesce(last_name, :last),
              postal_code = coalesce(postal_code, :postal),
              language = coalesce(language, :language)
            where id = :id
            """)
        .param("first", news.firstName().orElse(null))
        .param("last", news.lastName().orElse(null))
        .param("postal", news.postalCode().orElse(null))
        .param("language", news.language().orElse(null))
        .param("id", news.id())
        .update();
    addContacts(news);
  }

  private void addContacts(Customer customer) {
    for (Customer.Phone phone : customer.phones()) {
      jdbc.sql(
              "insert into forecourt.customer_phone values (:store, :e164, :id, :type)"
                  + " on conflict do nothing")
          .param("store", customer.store())
          .param("e164", phone.e164())
          .param("id", customer.id())
          .param("type", phone.type())
          .update();
    }
    for (String email : customer.emails()) {
      jdbc.sql(
              "insert into forecourt.customer_email values (:store, :email, :id)"
                  + " on conflict do nothing")
          .param("store", customer.store())
          .param("email", email)
          .param("id", customer.id())
          .update();
    }
  }

  /**
   * Notes the language somebody writes.
   *
   * @param language ISO 639-1
   * @return whether that is news
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
