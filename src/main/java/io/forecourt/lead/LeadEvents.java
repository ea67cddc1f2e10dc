package io.forecourt.lead;

import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to leads and is stored before anything follows from it. */
@Repository
public class LeadEvents {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LeadEvents(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Published in the transaction that stores an event. */
  record Stored(UUID leadId) {}

  /**
   * @param externalId the sender's own number, by which a repeated delivery is known
   * @return false when it was there already
   */
  public boolean store(UUID leadId, LeadEvent.Kind kind, Optional<String> externalId) {
    int rows =
        jdbc.sql(
                """
                insert into forecourt.lead_event (lead_id, kind, external_id, received_at,
                  next_try_at)
                values (:lead, :kind, :externalId, :at, :at)
                on conflict (lead_id, kind, external_id) where external_id is not null do nothing
                """)
            .param("lead", leadId)
            .param("kind", kind.name())
            .param("externalId", externalId.orElse(null))
            .param("at", clock.instant())
            .update();
    events.publishEvent(new Stored(leadId));
    return rows == 1;
  }

  public boolean store(UUID leadId, LeadEvent.Kind kind) {
    return store(leadId, kind, Optional.empty());
  }

  /** Whether one of these kinds came in at or after a moment, applied or not. */
  public boolean cameSince(UUID leadId, Set<LeadEvent.Kind> kinds, Instant moment) {
    return jdbc.sql(
            "select exists (select 1 from forecourt.lead_event where lead_id = :lead"
                + " and kind = any(:kinds) and received_at >= :moment)")
        .param("lead", leadId)
        .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
        .param("moment", moment)
        .query(Boolean.class)
        .single();
  }

  /**
   * The oldest event that is due, kept from other nodes until the transaction ends. The events of
   * one lead come in the order in which they were stored.
   */
  Optional<LeadEvent> nextDue() {
    return jdbc.sql(
            """
            select * from forecourt.lead_event e
            where applied_at is null and next_try_at <= :now
              and not exists (select 1 from forecourt.lead_event earlier
                where earlier.lead_id = e.lead_id and earlier.applied_at is null
                  and earlier.id < e.id)
            order by next_try_at, id limit 1 for update of e skip locked
            """)
        .param("now", clock.instant())
        .query(LeadEvents::event)
        .optional();
  }

  void markApplied(LeadEvent event) {
    jdbc.sql("update forecourt.lead_event set applied_at = :now, problem = null where id = :id")
        .param("now", clock.instant())
        .param("id", event.id())
        .update();
  }

  /** Soon at first, then less and less often; never given up. */
  void tryLater(LeadEvent event, String problem) {
    Duration pause = Duration.ofSeconds(1L << Math.min(event.tries(), 10));
    jdbc.sql(
            "update forecourt.lead_event set tries = tries + 1, next_try_at = :next,"
                + " problem = :problem where id = :id")
        .param(
            "next",
            clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause))
        .param("problem", problem)
        .param("id", event.id())
        .update();
  }

  private static LeadEvent event(ResultSet row, int number) throws SQLException {
    return new LeadEvent(
        row.getLong("id"),
        row.getObject("lead_id", UUID.class),
        LeadEvent.Kind.valueOf(row.getString("kind")),
        SqlTime.instant(row, "received_at"),
        row.getInt("tries"));
  }
}
