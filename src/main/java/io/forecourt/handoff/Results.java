package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Moments;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How leads ended, and who said so. */
@Repository
class Results {

  private final JdbcClient jdbc;
  private final Clock clock;

  Results(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void keep(
      Lead lead, String result, Optional<String> reason, Optional<String> vin, String closedBy) {
    jdbc.sql(
            """
            insert into forecourt.lead_result values (:lead, :result, :reason, :vin, :by, :at)
            on conflict (lead_id) do nothing
            """)
        .param("lead", lead.id())
        .param("result", result)
        .param("reason", reason.orElse(null))
        .param("vin", vin.orElse(null))
        .param("by", closedBy)
        .param("at", Moments.sql(clock.instant()))
        .update();
  }
}
