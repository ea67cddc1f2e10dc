package io.forecourt.lead;

import io.forecourt.platform.AdvisoryLock;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many customers at once, each read in one statement however many there are. */
@Repository
public class CustomerDirectory {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;

  CustomerDirectory(JdbcClient jdbc, ContactCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * A customer.
   *
   * @param hasLead whether the person ever inquired; what buyers say of themselves counts more than
   *     what records say of them
   * @param listedAt when a delivery last named the person
   */
  public record Entry(Customer customer, boolean hasLead, Optional<Instant> listedAt) {}

  /** Waits until no inquiry with one of the numbers or addresses is being stored. */
  public void lock(String store, Collection<String> addresses) {
    AdvisoryLock.CUSTOMER_CONTACT.acquire(
        jdbc, addresses.stream().map(address -> store + "/" + address).toList());
  }

  /** Returns whose the numbers and addresses are; those of nobody are left out. */
  public Map<String, UUID> findByAddresses(String store, Collection<String> addresses) {
    List<String> wanted = List.copyOf(addresses);
    String[] lookups = cipher.lookups(wanted);
    Map<String, String> byLookup = new HashMap<>();
    for (int index = 0; index < lookups.length; index++) {
      byLookup.put(lookups[index], wanted.get(index));
    }
    Map<String, UUID> found = new HashMap<>();
    jdbc.sql(
            """
            select customer_id, forecourt.contact_lookup(e164) as address
              from forecourt.customer_phone
              where store = :store and forecourt.contact_lookup(e164) = any(:addresses)
            union all
            select customer_id, forecourt.contact_lookup(email) from forecourt.customer_email
              where store = :store and forecourt.contact_lookup(email) = any(:addresses)
            """)
        .param("store", store)
        .param("addresses", lookups)
        .query(
            row -> {
              found.put(
                  byLookup.get(row.getString("address")), row.getObject("customer_id", UUID.class));
            });
    return found;
  }

  /** Returns the numbers and addresses of people whose data was erased and must stay away. */
  public Set<String> findErased(String store, Collection<String> addresses) {
    return Set.copyOf(
        jdbc.sql(
                """
                select address from unnest(:addresses::text[]) address
                where exists (select 1 from forecourt.erased_address e
                  where e.store = :store and e.hash = %s)
                """
                    .formatted(ErasedAddresses.HASH))
            .param("store", store)
            .param("addresses", addresses.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  public Map<UUID, Entry> findAll(Collection<UUID> ids) {
    Map<UUID, Entry> found = new HashMap<>();
    jdbc.sql(
            """
            select c.id, c.store, c.first_name, c.last_name, c.postal_code, c.language, c.listed_at,
              array(select e164 from forecourt.customer_phone p where p.customer_id = c.id) as phones,
              array(select type from forecourt.customer_phone p where p.customer_id = c.id) as types,
              array(select email from forecourt.customer_email e where e.customer_id = c.id)
                as emails,
              exists (select 1 from forecourt.lead l where l.customer_id = c.id) as has_lead
            from forecourt.customer c where c.id = any(:ids) and c.erased_at is null
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              Entry entry = entry(row);
              found.put(entry.customer().id(), entry);
            });
    return found;
  }

  private Entry entry(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String[] types = texts(row, "types");
    String[] phones = texts(row, "phones");
    return new Entry(
        new Customer(
            id,
            row.getString("store"),
            plain(ContactField.CUSTOMER_FIRST_NAME, id, row.getString("first_name")),
            plain(ContactField.CUSTOMER_LAST_NAME, id, row.getString("last_name")),
            Optional.ofNullable(row.getString("postal_code")),
            Optional.ofNullable(row.getString("language")),
            Stream.iterate(0, index -> index < phones.length, index -> index + 1)
                .map(
                    index ->
                        new Customer.Phone(
                            cipher.decrypt(ContactField.CUSTOMER_PHONE, id, phones[index]),
                            types[index]))
                .toList(),
            Arrays.stream(texts(row, "emails"))
                .map(email -> cipher.decrypt(ContactField.CUSTOMER_EMAIL, id, email))
                .toList()),
        row.getBoolean("has_lead"),
        SqlTime.optionalInstant(row, "listed_at"));
  }

  private Optional<String> plain(ContactField field, UUID id, String stored) {
    return Optional.ofNullable(cipher.decrypt(field, id, stored));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
