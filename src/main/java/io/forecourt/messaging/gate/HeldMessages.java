package io.forecourt.messaging.gate;

import io.forecourt.platform.LeadWork;
import io.forecourt.platform.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a lawful minute. */
@Repository
class HeldMessages {

  private static final Duration PAUSE = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  HeldMessages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A message whose minute has come. */
  record Due(UUID leadId, String template, Instant heldAt) implements LeadWork {}

  /** One that waits already waits for the new moment. */
  void hold(UUID leadId, String template, Instant until) {
    jdbc.sql(
            """
            insert into forecourt.held_message (lead_id, template, held_at, due_at)
            values (:lead, :template, :now, :until)
            on conflict (lead_id, template) do update set due_at = excluded.due_at
            """)
        .param("lead", leadId)
        .param("template", template)
        .param("now", clock.instant())
        .param("until", until)
        .update();
  }

  /** Kept from other nodes until the transaction ends. */
  Optional<Due> next() {
    return jdbc.sql(
            """
            select lead_id, template, held_at from forecourt.held_message where due_at <= :now
            order by due_at limit 1 for update skip locked
            """)
        .param("now", clock.instant())
        .query(
            (row, number) ->
                new Due(
                    row.getObject("lead_id", UUID.class),
                    row.getString("template"),
                    SqlTime.instant(row, "held_at")))
        .optional();
  }

  void postpone(Due due) {
    hold(due.leadId(), due.template(), clock.instant().plus(PAUSE));
  }

  void remove(UUID leadId, String template) {
    jdbc.sql("delete from forecourt.held_message where lead_id = :lead and template = :template")
        .param("lead", leadId)
        .param("template", template)
        .update();
  }
}
