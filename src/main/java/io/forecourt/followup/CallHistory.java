package io.forecourt.followup;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how the calls to a lead ended, planned by a cadence or not. */
@Repository
class CallHistory {

  private final JdbcClient jdbc;

  CallHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean lastWasWrongNumber(UUID leadId) {
    return jdbc.sql(
            """
            select coalesce((select outcome = 'WRONG_NUMBER' from forecourt.call_attempt
              where lead_id = :lead order by id desc limit 1), false)
            """)
        .param("lead", leadId)
        .query(Boolean.class)
        .single();
  }
}
