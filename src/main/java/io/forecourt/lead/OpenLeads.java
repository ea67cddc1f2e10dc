package io.forecourt.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions about all open leads. */
@Repository
public class OpenLeads {

  private final JdbcClient jdbc;

  OpenLeads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the number of open leads of each person of a store who has any. */
  public Map<String, Integer> countByOwner(String store) {
    record Load(String owner, int leads) {}
    return jdbc
        .sql(
            """
            select owner, count(*)::int as leads from forecourt.lead
            where store = :store and status = 'OPEN' and owner is not null group by owner
            """)
        .param("store", store)
        .query(Load.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Load::owner, Load::leads));
  }

  public List<UUID> findWithoutOwner(Instant receivedBefore) {
    return jdbc.sql(
            """
            select id from forecourt.lead
            where status = 'OPEN' and received_at < :before and owner is null
            order by received_at
            """)
        .param("before", receivedBefore)
        .query(UUID.class)
        .list();
  }

  /**
   * Finds leads that are open, or sold, although their customer has since opted out of everything.
   * A rep may go on by hand with an appointment or a deal.
   */
  public List<UUID> findOptedOut(Instant before) {
    return jdbc.sql(
            """
            select l.id from forecourt.lead l join forecourt.customer c on c.id = l.customer_id
            where 'EVERYTHING' = any(c.suppressed) and l.status in ('OPEN', 'SOLD')
              and not (l.status = 'OPEN' and l.stage in ('APPOINTMENT', 'DEAL'))
              and exists (select 1 from forecourt.suppression s
                where s.customer_id = c.id and s.scope = 'EVERYTHING' and s.lifted_at is null
                  and s.at >= l.received_at and s.at < :before)
            order by l.received_at
            """)
        .param("before", before)
        .query(UUID.class)
        .list();
  }

  public List<UUID> findWithoutDueTime(Instant receivedBefore) {
    return jdbc.sql(
            """
            select id from forecourt.lead
            where status = 'OPEN' and received_at < :before and next_action_due is null
            order by received_at
            """)
        .param("before", receivedBefore)
        .query(UUID.class)
        .list();
  }
}
