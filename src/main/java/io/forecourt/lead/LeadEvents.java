package io.forecourt.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to leads and is stored before anything follows from it. */
@Repository
public class LeadEvents {

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
    return store(leadId, kind, externalId, clock.instant());
  }

  /**
   * @param from when it is applied, unless it is {@linkplain #release released} before; later
   *     events of the lead wait for it
   */
  public boolean store(
      UUID leadId, LeadEvent.Kind kind, Optional<String> externalId, Instant from) {
    int rows =
        jdbc.sql(
                """
                insert into forecourt.lead_event (lead_id, kind, external_id, received_at,
                  next_try_at)
                values (:lead, :kind, :externalId, :at, :from)
                on conflict (lead_id, kind, external_id) where external_id is not null do nothing
                """)
            .param("lead", leadId)
            .param("kind", kind.name())
            .param("externalId", externalId.orElse(null))
            .param("at", clock.instant())
            .param("from", from)
            .update();
    events.publishEvent(new Stored(leadId));
    return rows == 1;
  }

  public boolean store(UUID leadId, LeadEvent.Kind kind) {
    return store(leadId, kind, Optional.empty());
  }

  /** Lets events of a lead be applied now that were to wait, and have not been tried yet. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void release(UUID leadId, LeadEvent.Kind kind) {
    jdbc.sql(
            """
            update forecourt.lead_event set next_try_at = :now
            where lead_id = :lead and kind = :kind and applied_at is null and tries = 0
              and next_try_at > :now
            """)
        .param("lead", leadId)
        .param("kind", kind.name())
        .param("now", clock.instant())
        .update();
    events.publishEvent(new Stored(leadId));
  }

  /** Whether one of these kinds came in at or after a moment, applied or not. */
  public boolean hasOccurredSince(UUID leadId, Set<LeadEvent.Kind> kinds, Instant moment) {
    return jdbc.sql(
            """
            select exists (select 1 from forecourt.lead_event
              where lead_id = :lead and kind = any(:kinds) and received_at >= :moment)
            """)
        .param("lead", leadId)
        .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
        .param("moment", moment)
        .query(Boolean.class)
        .single();
  }
}
