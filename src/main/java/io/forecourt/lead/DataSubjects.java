package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.DataSubject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers as persons whose data is shown to them or erased. */
@Repository
public class DataSubjects {

  private static final String OWN_ADDRESSES =
      """
      select distinct on (forecourt.contact_lookup(address)) field, address from (
        select 'CUSTOMER_PHONE' as field, e164 as address
          from forecourt.customer_phone where customer_id = :id
        union all select 'CUSTOMER_EMAIL', email
          from forecourt.customer_email where customer_id = :id
        union all select 'UNCONFIRMED_ADDRESS', u.address
          from forecourt.unconfirmed_contact u where u.customer_id = :id) own
      where not exists (
          select 1 from forecourt.unconfirmed_contact u join forecourt.customer c
            on c.id = u.customer_id
          where c.store = :store and c.id <> :id
            and forecourt.contact_lookup(u.address) = forecourt.contact_lookup(own.address))
        and not exists (select 1 from forecourt.customer_phone p
          where p.store = :store and p.customer_id <> :id
            and forecourt.contact_lookup(p.e164) = forecourt.contact_lookup(own.address))
        and not exists (select 1 from forecourt.customer_email e
          where e.store = :store and e.customer_id <> :id
            and forecourt.contact_lookup(e.email) = forecourt.contact_lookup(own.address))
      """;

  private final JdbcClient jdbc;
  private final ContactCipher cipher;

  DataSubjects(JdbcClient jdbc, ContactCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Returns the person, with all leads that person ever had in the store. */
  public Optional<DataSubject> find(UUID customerId) {
    return jdbc.sql("select store from forecourt.customer where id = :id")
        .param("id", customerId)
        .query(String.class)
        .optional()
        .map(
            store ->
                new DataSubject(
                    customerId, store, leads(customerId), addresses(customerId, store)));
  }

  private List<UUID> leads(UUID customerId) {
    return jdbc.sql("select id from forecourt.lead where customer_id = :id order by received_at")
        .param("id", customerId)
        .query(UUID.class)
        .list();
  }

  private List<String> addresses(UUID customerId, String store) {
    return jdbc.sql(OWN_ADDRESSES)
        .param("id", customerId)
        .param("store", store)
        .query(
            (row, number) ->
                cipher.decrypt(
                    ContactField.valueOf(row.getString("field")),
                    customerId,
                    row.getString("address")))
        .list();
  }
}
