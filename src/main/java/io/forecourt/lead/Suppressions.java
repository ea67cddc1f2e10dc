package io.forecourt.lead;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People who asked to be left alone. An entry never expires. */
@Repository
public class Suppressions {

  private final JdbcClient jdbc;
  private final Clock clock;

  Suppressions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Locks the person, so that no message in flight gets out beside the wish. */
  public void add(UUID customerId, String reason) {
    lock(customerId);
    jdbc.sql(
            "insert into forecourt.suppression values (:customer, :reason, :at)"
                + " on conflict do nothing")
        .param("customer", customerId)
        .param("reason", reason)
        .param("at", Moments.sql(clock.instant()))
        .update();
  }

  /** Until the end of the transaction the answer stays true. */
  public boolean coversAndLock(UUID customerId) {
    lock(customerId);
    return jdbc.sql(
            "select exists (select 1 from forecourt.suppression where customer_id = :customer)")
        .param("customer", customerId)
        .query(Boolean.class)
        .single();
  }

  /** Against other wishes and sends, not against rows that merely name the person. */
  private void lock(UUID customerId) {
    jdbc.sql("select id from forecourt.customer where id = :customer for no key update")
        .param("customer", customerId)
        .query(UUID.class)
        .single();
  }
}
