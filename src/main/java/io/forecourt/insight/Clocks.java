package io.forecourt.insight;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadReceived;
import io.forecourt.lead.Moments;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of all leads; a breach stays on record even when the clock is met later. */
@Repository
public class Clocks {

  private final JdbcClient jdbc;
  private final Stores stores;
  private final Deadlines deadlines;
  private final Clock clock;

  Clocks(JdbcClient jdbc, Stores stores, Deadlines deadlines, Clock clock) {
    this.jdbc = jdbc;
    this.stores = stores;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @EventListener
  void on(LeadReceived received) {
    Lead lead = received.lead();
    Instant answerBy = deadlines.of(lead, "FIRST_RESPONSE", lead.receivedAt()).due();
    start(lead, ClockName.FIRST_RESPONSE, answerBy);
    start(lead, ClockName.FIRST_ATTEMPT, null);
    start(lead, ClockName.FIRST_CONTACT, null);
  }

  private void start(Lead lead, ClockName name, Instant due) {
    jdbc.sql(
            "insert into forecourt.sla_clock (lead_id, name, started_at, due_at)"
                + " values (:lead, :name, :at, :due)")
        .param("lead", lead.id())
        .param("name", name.name())
        .param("at", Moments.sql(lead.receivedAt()))
        .param("due", Moments.sql(due))
        .update();
  }

  /** Sets or moves the moment by which a clock that still runs has to be met. */
  public void plan(UUID leadId, ClockName name, Instant due) {
    jdbc.sql(
            "update forecourt.sla_clock set due_at = :due"
                + " where lead_id = :lead and name = :name and met_at is null")
        .param("due", Moments.sql(due))
        .param("lead", leadId)
        .param("name", name.name())
        .update();
  }

  /** Moves whatever clock of a lead still runs towards {@code from}. */
  public void move(UUID leadId, Instant from, Instant to) {
    jdbc.sql(
            "update forecourt.sla_clock set due_at = :to"
                + " where lead_id = :lead and due_at = :from and met_at is null")
        .param("to", Moments.sql(to))
        .param("lead", leadId)
        .param("from", Moments.sql(from))
        .update();
  }

  /** Stops a clock; the first time counts. */
  public void meet(Lead lead, ClockName name) {
    Instant now = clock.instant();
    BusinessTime hours = stores.get(lead.store()).hours();
    jdbc.sql(
            """
            update forecourt.sla_clock set
              met_at = :at, actual_minutes = :actual, business_minutes = :business,
              breached_at = coalesce(breached_at, case when due_at < :at then due_at end)
            where lead_id = :lead and name = :name and met_at is null
            """)
        .param("at", Moments.sql(now))
        .param("actual", Duration.between(lead.receivedAt(), now).toMinutes())
        .param("business", hours.between(lead.receivedAt(), now).toMinutes())
        .param("lead", lead.id())
        .param("name", name.name())
        .update();
  }

  /** Puts a breach on record, with the person who owned the lead then. */
  public void breach(Lead lead, ClockName name) {
    jdbc.sql(
            """
            update forecourt.sla_clock set breached_at = :at, owner_at_breach = :owner
            where lead_id = :lead and name = :name and breached_at is null and met_at is null
            """)
        .param("at", Moments.sql(clock.instant()))
        .param("owner", lead.owner().orElse(null))
        .param("lead", lead.id())
        .param("name", name.name())
        .update();
  }

  public List<SlaClock> of(UUID leadId) {
    return jdbc.sql(
            "select * from forecourt.sla_clock where lead_id = :lead order by"
                + " array_position(array['FIRST_RESPONSE','FIRST_ATTEMPT','FIRST_CONTACT'], name)")
        .param("lead", leadId)
        .query(
            (row, number) ->
                new SlaClock(
                    ClockName.valueOf(row.getString("name")),
                    Moments.from(row, "started_at"),
                    Moments.optional(row, "due_at").orElse(null),
                    Moments.optional(row, "met_at").orElse(null),
                    Moments.optional(row, "breached_at").orElse(null),
                    row.getObject("actual_minutes", Integer.class),
                    row.getObject("business_minutes", Integer.class)))
        .list();
  }
}
