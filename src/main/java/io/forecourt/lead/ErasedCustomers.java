package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.DataSubject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Customers whose data is erased. */
@Repository
public class ErasedCustomers {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Suppressions suppressions;
  private final ErasedAddresses addresses;
  private final Clock clock;

  ErasedCustomers(JdbcClient jdbc, ContactCipher cipher, Suppressions suppressions, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.suppressions = suppressions;
    this.addresses = new ErasedAddresses(jdbc, cipher, clock);
    this.clock = clock;
  }

  /**
   * Marks the customer as erased, and records hashes of the numbers and addresses that must not be
   * written to again. From then on no message leaves.
   *
   * @param suppress whether the erasure itself means that the person wants no more messages; their
   *     earlier opt-outs count either way
   */
  @Transactional
  public void begin(DataSubject subject, boolean suppress) {
    for (String scope : lockAndReadOptOuts(subject.customerId())) {
      addresses.add(
          subject.store(), new StoredAddresses(jdbc, cipher).find(subject.customerId()), scope);
    }
    addresses.add(subject.store(), closedEmails(subject.customerId()), Channel.EMAIL.name());
    if (suppress) {
      // A number that another customer shares stays open for that customer.
      addresses.add(subject.store(), subject.addresses(), OptOutScope.EVERYTHING.name());
    }
    if (!suppressions.coversEverything(subject.customerId())) {
      suppressions.add(
          subject.customerId(), OptOutScope.EVERYTHING.name(), Optional.empty(), "Erased.");
    }
    jdbc.sql("update forecourt.customer set erased_at = coalesce(erased_at, :at) where id = :id")
        .param("at", clock.instant())
        .param("id", subject.customerId())
        .update();
  }

  /** Returns the scopes closed so far; none if the row was erased before. */
  private List<String> lockAndReadOptOuts(UUID customerId) {
    return jdbc
        .sql("select suppressed from forecourt.customer where id = :id for update")
        .param("id", customerId)
        .query((row, number) -> (String[]) row.getArray("suppressed").getArray())
        .list()
        .stream()
        .flatMap(Arrays::stream)
        .toList();
  }

  private List<String> closedEmails(UUID customerId) {
    return jdbc
        .sql(
            "select email from forecourt.customer_email"
                + " where customer_id = :id and closed_unverified")
        .param("id", customerId)
        .query(String.class)
        .list()
        .stream()
        .map(email -> cipher.decrypt(ContactField.CUSTOMER_EMAIL, customerId, email))
        .toList();
  }
}
