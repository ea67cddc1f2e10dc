package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leads of one customer over time; at most one of them is open. */
@Repository
public class CustomerLeads {

  private final JdbcClient jdbc;
  private final LeadRow rows;

  CustomerLeads(JdbcClient jdbc, ContactCipher cipher) {
    this.jdbc = jdbc;
    this.rows = new LeadRow(cipher);
  }

  /** Returns the open lead, or the one received last if none is open. */
  public Optional<Lead> findCurrent(UUID customerId) {
    return jdbc.sql(
            """
            select * from forecourt.lead where customer_id = :customer
            order by (status = 'OPEN') desc, received_at desc limit 1
            """)
        .param("customer", customerId)
        .query(rows::read)
        .optional();
  }

  /** Returns the customer's other leads received before this one, latest first. */
  public List<Lead> findEarlier(Lead lead) {
    return jdbc.sql(
            """
            select * from forecourt.lead
            where customer_id = :customer and id <> :lead and received_at <= :at
            order by received_at desc
            """)
        .param("customer", lead.customerId())
        .param("lead", lead.id())
        .param("at", lead.receivedAt())
        .query(rows::read)
        .list();
  }

  /** Returns who owned the customer's latest lead that had an owner. */
  public Optional<String> findLastOwner(UUID customerId) {
    return jdbc.sql(
            """
            select owner from forecourt.lead where customer_id = :customer and owner is not null
            order by received_at desc limit 1
            """)
        .param("customer", customerId)
        .query(String.class)
        .optional();
  }

  /** Returns the leads for which a process may still run. */
  List<UUID> findActive(UUID customerId) {
    return jdbc.sql(
            """
            select id from forecourt.lead
            where customer_id = :customer and status in ('OPEN', 'SOLD')
            """)
        .param("customer", customerId)
        .query(UUID.class)
        .list();
  }
}
