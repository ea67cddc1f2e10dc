package io.forecourt.lead;

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
      select address from (
        select e164 as address from forecourt.customer_phone where customer_id = :id
        union select email from forecourt.customer_email where customer_id = :id
        union select u.address from forecourt.unconfirmed_contact u where u.customer_id = :id) own
      where not exists (
          select 1 from forecourt.unconfirmed_contact u join forecourt.customer c
            on c.id = u.customer_id
          where c.store = :store and c.id <> :id and u.address = own.address)
        and not exists (select 1 from forecourt.customer_phone p
          where p.store = :store and p.customer_id <> :id and p.e164 = own.address)
        and not exists (select 1 from forecourt.customer_email e
          where e.store = :store and e.customer_id <> :id and e.email = own.address)
      """;

  private final JdbcClient jdbc;

  DataSubjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
        .query(String.class)
        .list();
  }
}
