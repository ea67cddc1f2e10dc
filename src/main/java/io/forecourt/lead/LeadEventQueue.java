package io.forecourt.lead;

import io.forecourt.platform.Backoff;
import io.forecourt.platform.FailedWork;
import io.forecourt.platform.SqlTime;
import io.forecourt.platform.WorkQueue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stored events that the processes have not followed yet. The events of one lead are processed in
 * order, and retried until they succeed.
 */
@Profile("!worker")
@Component
class LeadEventQueue extends WorkQueue<LeadEvent> implements FailedWork {

  private static final Logger LOG = LoggerFactory.getLogger(LeadEventQueue.class);

  /** An event of another release's kind waits for it, and holds up no other event. */
  private static final List<String> KNOWN =
      Stream.of(LeadEvent.Kind.values()).map(Enum::name).toList();

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private final JdbcClient jdbc;
  private final Leads leads;
  private final LeadEventHandler handler;
  private final Clock clock;

  LeadEventQueue(
      JdbcClient jdbc,
      Leads leads,
      LeadEventHandler handler,
      TransactionTemplate transaction,
      Clock clock) {
    super(transaction, Guarantee.AT_LEAST_ONCE);
    this.jdbc = jdbc;
    this.leads = leads;
    this.handler = handler;
    this.clock = clock;
  }

  @Override
  protected Optional<LeadEvent> claim() {
    return jdbc.sql(
            """
            select * from forecourt.lead_event e
            where applied_at is null and next_try_at <= :now and kind in (:known)
              and not exists (select 1 from forecourt.lead_event earlier
                where earlier.lead_id = e.lead_id and earlier.applied_at is null
                  and earlier.id < e.id and earlier.kind in (:known))
            order by next_try_at, id limit 1 for update of e skip locked
            """)
        .param("now", clock.instant())
        .param("known", KNOWN)
        .query(LeadEventQueue::event)
        .optional();
  }

  @Override
  protected Runnable process(LeadEvent event) {
    if (handler.apply(event, leads.get(event.leadId()))) {
      markApplied(event);
    } else {
      retryLater(event, "The process is not there yet.");
    }
    return nothing();
  }

  @Override
  protected void retryLater(LeadEvent event, RuntimeException failure) {
    LOG.info(
        "{} of lead {} is tried again later: {}", event.kind(), event.leadId(), failure.toString());
    retryLater(event, failure.toString());
  }

  private void retryLater(LeadEvent event, String problem) {
    jdbc.sql(
            """
            update forecourt.lead_event
            set tries = tries + 1, next_try_at = :next, problem = :problem where id = :id
            """)
        .param("next", clock.instant().plus(BACKOFF.after(event.tries())))
        .param("problem", problem)
        .param("id", event.id())
        .update();
  }

  @Override
  public String queue() {
    return "events";
  }

  @Override
  public int retry(Collection<String> ids) {
    return jdbc.sql(
            """
            update forecourt.lead_event set next_try_at = :now
            where id = any(:ids::bigint[]) and applied_at is null
            """)
        .param("now", clock.instant())
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  private void markApplied(LeadEvent event) {
    jdbc.sql("update forecourt.lead_event set applied_at = :now, problem = null where id = :id")
        .param("now", clock.instant())
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
