package io.forecourt.lead;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to leads and is stored before anything follows from it. */
@Repository
public class LeadEvents {

  private static final int MOST_PAUSES = 3;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Duration waitForMore;
  private final Clock clock;

  /**
   * @param waitForMore how long a buyer's message waits for the next one before it is answered
   */
  LeadEvents(
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      @Value("${forecourt.assistant.wait-for-more:4s}") Duration waitForMore,
      Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.waitForMore = waitForMore;
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
   * Stores that the buyer wrote. Many buyers send one thought in several short messages, so each
   * lets the answer wait a little for the next, and one answer meets them all. A message never
   * waits longer than three such pauses, or than until its own answer was to be {@code prepared}.
   *
   * @param prepared when the answer is ready at the latest, unless it is {@linkplain #releaseReply
   *     released} before
   */
  public void storeReply(UUID leadId, Optional<String> externalId, Instant prepared) {
    Instant next = later(clock.instant().plus(waitForMore), prepared);
    boolean isNew = store(leadId, LeadEvent.Kind.REPLY, externalId, next);
    if (isNew && !waitForMore.isZero()) {
      jdbc.sql(
              """
              update forecourt.lead_event set next_try_at =
                least(:next, greatest(received_at + make_interval(secs => :longest), next_try_at))
              where lead_id = :lead and kind = 'REPLY' and applied_at is null and tries = 0
              """)
          .param("next", next)
          .param("longest", MOST_PAUSES * pauseSeconds())
          .param("lead", leadId)
          .update();
    }
  }

  private double pauseSeconds() {
    return waitForMore.toMillis() / 1000.0;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private boolean store(
      UUID leadId, LeadEvent.Kind kind, Optional<String> externalId, Instant next) {
    int rows =
        jdbc.sql(
                """
                insert into forecourt.lead_event (lead_id, kind, external_id, received_at,
                  next_try_at)
                values (:lead, :kind, :externalId, :at, :next)
                on conflict (lead_id, kind, external_id) where external_id is not null do nothing
                """)
            .param("lead", leadId)
            .param("kind", kind.name())
            .param("externalId", externalId.orElse(null))
            .param("at", clock.instant())
            .param("next", next)
            .update();
    events.publishEvent(new Stored(leadId));
    return rows == 1;
  }

  public boolean store(UUID leadId, LeadEvent.Kind kind) {
    return store(leadId, kind, Optional.empty());
  }

  /**
   * Lets an answer go once it is ready, and no further short message is to be expected. Where
   * another message came meanwhile, its answer is still being prepared, and this changes nothing.
   *
   * @param prepared what {@link #storeReply} was told of the message whose answer is ready
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void releaseReply(UUID leadId, Instant prepared) {
    jdbc.sql(
            """
            update forecourt.lead_event e set next_try_at = greatest(:now, least(
              last.pause_ends, e.received_at + make_interval(secs => :longest)))
            from (select next_try_at, received_at + make_interval(secs => :pause) as pause_ends
              from forecourt.lead_event
              where lead_id = :lead and kind = 'REPLY' and applied_at is null
              order by id desc limit 1) last
            where e.lead_id = :lead and e.kind = 'REPLY' and e.applied_at is null and e.tries = 0
              and e.next_try_at > :now
              and last.next_try_at <= greatest(:prepared, last.pause_ends)
            """)
        .param("lead", leadId)
        .param("now", clock.instant())
        .param("prepared", prepared)
        .param("pause", pauseSeconds())
        .param("longest", MOST_PAUSES * pauseSeconds())
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
