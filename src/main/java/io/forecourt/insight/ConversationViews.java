package io.forecourt.insight;

import io.forecourt.platform.SqlTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** State of the assistant's conversations, as part of the lead details. */
@Repository
class ConversationViews {

  private final JdbcClient jdbc;

  ConversationViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<LeadView.ConversationState> findByLead(UUID leadId) {
    return jdbc.sql(
            """
            select asked, ended_because, paused_until, callback_at from forecourt.conversation
            where lead_id = :lead
            """)
        .param("lead", leadId)
        .query(
            (row, number) ->
                new LeadView.ConversationState(
                    row.getString("asked"),
                    row.getString("ended_because"),
                    SqlTime.optionalInstant(row, "paused_until").orElse(null),
                    SqlTime.optionalInstant(row, "callback_at").orElse(null)))
        .optional();
  }
}
