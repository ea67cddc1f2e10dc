package io.forecourt.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Customers who have not been heard from for long, are no longer in the store's records, and have
 * no open lead. What counts is their last inquiry or message; that they opened an email does not
 * (CNIL).
 */
@Repository
public class ExpiredCustomers {

  private static final String EXPIRED =
      """
      from forecourt.customer c
      where c.erased_at is null and c.created_at < :before
        and (c.listed_at < :before or (c.listed_at is null
          and exists (select 1 from forecourt.lead l where l.customer_id = c.id)))
        and not exists (select 1 from forecourt.lead l
          where l.customer_id = c.id and (l.status = 'OPEN' or l.received_at >= :before))
        and not exists (select 1 from forecourt.lead l join forecourt.message m on m.lead_id = l.id
          where l.customer_id = c.id and m.direction = 'IN' and m.at >= :before)
        and case
          when exists (select 1 from forecourt.lead l
            where l.customer_id = c.id and l.status in ('SOLD', 'RETAINED')) then 'SOLD'
          -- Known from the store's records alone, as a customer.
          when not exists (select 1 from forecourt.lead l where l.customer_id = c.id) then 'SOLD'
          when not exists (select 1 from forecourt.lead l
            where l.customer_id = c.id and l.status <> 'BAD') then 'BAD'
          else 'LOST' end = :kind
      """;

  private final JdbcClient jdbc;

  ExpiredCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What became of a customer's leads. */
  public enum Kind {
    /** Nothing was sold. */
    LOST,
    SOLD,
    /** Spam and wrong numbers only. */
    BAD
  }

  public long count(Kind kind, Instant before) {
    return jdbc.sql("select count(*) " + EXPIRED)
        .param("kind", kind.name())
        .param("before", before)
        .query(Long.class)
        .single();
  }

  /** Returns some of them, oldest first. */
  public List<UUID> find(Kind kind, Instant before, int limit) {
    return jdbc.sql("select c.id " + EXPIRED + " order by c.created_at, c.id limit :limit")
        .param("kind", kind.name())
        .param("before", before)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }
}
