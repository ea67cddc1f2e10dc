package io.forecourt.handoff;

import io.forecourt.lead.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was to come by, and whether they came. */
@Repository
class Visits {

  private final JdbcClient jdbc;
  private final Clock clock;

  Visits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void plan(UUID leadId, Instant at) {
    jdbc.sql("insert into forecourt.visit (lead_id, planned_for) values (:lead, :at)")
        .param("lead", leadId)
        .param("at", Moments.sql(at))
        .update();
  }

  /** Of the visit that was planned last. */
  void record(UUID leadId, String outcome, String person) {
    jdbc.sql(
            """
            update forecourt.visit set outcome = :outcome, recorded_by = :person, recorded_at = :at
            where id = (select max(id) from forecourt.visit where lead_id = :lead)
            """)
        .param("outcome", outcome)
        .param("person", person)
        .param("at", Moments.sql(clock.instant()))
        .param("lead", leadId)
        .update();
  }
}
