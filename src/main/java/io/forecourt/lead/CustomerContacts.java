package io.forecourt.lead;

import io.forecourt.platform.AdvisoryLock;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Phone numbers and email addresses of customers. */
final class CustomerContacts {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final ErasedAddresses erased;

  CustomerContacts(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.erased = new ErasedAddresses(jdbc, cipher, clock);
  }

  List<Customer.Phone> findPhones(UUID customerId) {
    return jdbc
        .sql("select e164, type from forecourt.customer_phone where customer_id = :id")
        .param("id", customerId)
        .query(
            (row, number) ->
                new Customer.Phone(
                    cipher.decrypt(ContactField.CUSTOMER_PHONE, customerId, row.getString("e164")),
                    row.getString("type")))
        .list()
        .stream()
        .sorted(Comparator.comparing(Customer.Phone::e164))
        .toList();
  }

  List<String> findEmails(UUID customerId) {
    return jdbc
        .sql("select email from forecourt.customer_email where customer_id = :id")
        .param("id", customerId)
        .query(String.class)
        .list()
        .stream()
        .map(email -> cipher.decrypt(ContactField.CUSTOMER_EMAIL, customerId, email))
        .sorted()
        .toList();
  }

  /** A phone number decides before an email address does. */
  Optional<UUID> findCustomerAndLock(
      String store, List<Customer.Phone> phones, List<String> emails) {
    String[] numbers = phones.stream().map(Customer.Phone::e164).sorted().toArray(String[]::new);
    String[] addresses = emails.stream().sorted().toArray(String[]::new);
    AdvisoryLock.CUSTOMER_CONTACT.acquire(
        jdbc,
        Stream.of(numbers, addresses).flatMap(Stream::of).map(key -> store + "/" + key).toList());
    markGiven(store, List.of(numbers), List.of(addresses));
    return jdbc.sql(
            """
            select customer_id from (
              select customer_id, 1 as rank from forecourt.customer_phone
                where store = :store and forecourt.contact_lookup(e164) = any(:numbers)
              union all
              select customer_id, 2 from forecourt.customer_email
                where store = :store and forecourt.contact_lookup(email) = any(:addresses)) found
            order by rank limit 1
            """)
        .param("store", store)
        .param("numbers", cipher.lookups(List.of(numbers)))
        .param("addresses", cipher.lookups(List.of(addresses)))
        .query(UUID.class)
        .optional();
  }

  /** What the store's records said is what the person gave, once it comes in an inquiry. */
  void markGiven(String store, List<String> numbers, List<String> addresses) {
    jdbc.sql(
            """
            with emails as (
              update forecourt.customer_email set from_records = false
              where store = :store and from_records
                and forecourt.contact_lookup(email) = any(:addresses))
            update forecourt.customer_phone set from_records = false
            where store = :store and from_records
              and forecourt.contact_lookup(e164) = any(:numbers)
            """)
        .param("store", store)
        .param("numbers", cipher.lookups(numbers))
        .param("addresses", cipher.lookups(addresses))
        .update();
  }

  void add(Customer customer) {
    add(customer.id(), customer.store(), customer.phones(), customer.emails());
  }

  /**
   * Adds contacts that belong to no customer yet. An opt-out of a person whose data was erased
   * still counts for them.
   */
  void add(UUID customerId, String store, List<Customer.Phone> phones, List<String> emails) {
    List<String> added = new ArrayList<>();
    for (Customer.Phone phone : phones) {
      int inserted =
          jdbc.sql(
                  """
                  insert into forecourt.customer_phone values (:store, :e164, :id, :type)
                  on conflict do nothing
                  """)
              .param("store", store)
              .param("e164", cipher.encrypt(ContactField.CUSTOMER_PHONE, customerId, phone.e164()))
              .param("id", customerId)
              .param("type", phone.type())
              .update();
      if (inserted == 1) {
        added.add(phone.e164());
      }
    }
    for (String email : emails) {
      int inserted =
          jdbc.sql(
                  """
                  insert into forecourt.customer_email values (:store, :email, :id)
                  on conflict do nothing
                  """)
              .param("store", store)
              .param("email", cipher.encrypt(ContactField.CUSTOMER_EMAIL, customerId, email))
              .param("id", customerId)
              .update();
      if (inserted == 1) {
        added.add(email);
      }
    }
    erased.suppressAgain(customerId, store, added);
  }
}
