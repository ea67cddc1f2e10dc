package io.forecourt.messaging.gate;

import io.forecourt.platform.LeadRelated;
import io.forecourt.platform.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that are held until sending them is lawful. */
@Repository
class HeldMessages {

  private static final Duration RETRY_INTERVAL = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  HeldMessages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A held message that is due. */
  record Due(UUID leadId, String template, Instant heldAt, boolean unasked)
      implements LeadRelated {}

  /**
   * Holds a message; one that is held already moves to the new time.
   *
   * @param unasked whether a plan sends it, whatever its wording is usually for
   */
  void hold(UUID leadId, String template, Instant until, boolean unasked) {
    jdbc.sql(
            """
            insert into forecourt.held_message (lead_id, template, held_at, due_at, unasked)
            values (:lead, :template, :now, :until, :unasked)
            on conflict (lead_id, template) do update
            set due_at = excluded.due_at, unasked = held_message.unasked or excluded.unasked
            """)
        .param("lead", leadId)
        .param("template", template)
        .param("now", clock.instant())
        .param("until", until)
        .param("unasked", unasked)
        .update();
  }

  /** Locks the next due message until the transaction ends. */
  Optional<Due> next() {
    return jdbc.sql(
            """
            select lead_id, template, held_at, unasked from forecourt.held_message where due_at <= :now
            order by due_at limit 1 for update skip locked
            """)
        .param("now", clock.instant())
        .query(
            (row, number) ->
                new Due(
                    row.getObject("lead_id", UUID.class),
                    row.getString("template"),
                    SqlTime.instant(row, "held_at"),
                    row.getBoolean("unasked")))
        .optional();
  }

  void postpone(Due due) {
    hold(due.leadId(), due.template(), clock.instant().plus(RETRY_INTERVAL), due.unasked());
  }

  void remove(UUID leadId, String template) {
    jdbc.sql("delete from forecourt.held_message where lead_id = :lead and template = :template")
        .param("lead", leadId)
        .param("template", template)
        .update();
  }
}
