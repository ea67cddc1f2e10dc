package io.forecourt.workplace;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ids of the reports that were applied, for as long as a page may send one again. */
@Repository
class ReceivedReports {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  ReceivedReports(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds a report within the transaction that applies it; returns false if it is there. */
  boolean add(UUID id, UUID leadId) {
    jdbc.sql("delete from forecourt.rep_report where at < :before")
        .param("before", clock.instant().minus(KEPT))
        .update();
    return jdbc.sql(
                """
                insert into forecourt.rep_report (id, lead_id, at) values (:id, :lead, :at)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("lead", leadId)
            .param("at", clock.instant())
            .update()
        == 1;
  }
}
