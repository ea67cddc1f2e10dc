package io.forecourt.sla;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEnded;
import io.forecourt.lead.LeadReceived;
import io.forecourt.lead.LeadReopened;
import io.forecourt.lead.LeadViewed;
import io.forecourt.platform.SqlTime;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of all leads; a breach stays on record even when the clock is met later. */
@Repository
public class SlaClocks {

  private final JdbcClient jdbc;
  private final Stores stores;
  private final Deadlines deadlines;
  private final Clock clock;

  SlaClocks(JdbcClient jdbc, Stores stores, Deadlines deadlines, Clock clock) {
    this.jdbc = jdbc;
    this.stores = stores;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @EventListener
  void startWithLead(LeadReceived received) {
    Lead lead = received.lead();
    Instant answerBy = deadlines.of(lead, SlaPolicyRow.FIRST_RESPONSE, lead.receivedAt()).due();
    jdbc.sql(
            """
            insert into forecourt.sla_clock (lead_id, name, started_at, started_open, due_at)
            select :lead, name, :at, :open,
              case name when 'FIRST_RESPONSE' then :due::timestamptz end
            from unnest(array['FIRST_RESPONSE', 'FIRST_ATTEMPT', 'FIRST_CONTACT']) as name
            """)
        .param("lead", lead.id())
        .param("at", lead.receivedAt())
        .param("open", isOpen(lead, lead.receivedAt()))
        .param("due", answerBy)
        .update();
  }

  /** What still runs when a lead ends counts no more. */
  @EventListener
  void stopWithLead(LeadEnded ended) {
    jdbc.sql(
            "update forecourt.sla_clock set ended_at = :at"
                + " where lead_id = :lead and met_at is null and ended_at is null")
        .param("at", clock.instant())
        .param("lead", ended.leadId())
        .update();
  }

  /** Whoever was never reached may still be; by when, the next action says. */
  @EventListener
  void startAgain(LeadReopened reopened) {
    jdbc.sql(
            """
            update forecourt.sla_clock set ended_at = null, due_at = null
            where lead_id = :lead and met_at is null and ended_at is not null
              and name in ('FIRST_ATTEMPT', 'FIRST_CONTACT')
            """)
        .param("lead", reopened.leadId())
        .update();
  }

  /** An owner who looks at a lead has picked it up. */
  @EventListener
  void recordPickup(LeadViewed seen) {
    if (seen.lead().owner().filter(seen.person()::equals).isPresent()) {
      meet(seen.lead(), ClockName.HANDOFF_PICKUP);
    }
  }

  /** Starts a clock as the policy allows, unless it runs already. */
  public void start(Lead lead, ClockName name) {
    start(lead, name, deadlines.of(lead, name.policyRow(), clock.instant()).due());
  }

  /** Whoever has been in touch with the buyer already, as with a visitor, need not pick it up. */
  public void startHandoffClocks(Lead lead) {
    boolean inTouch =
        findByLead(lead.id()).stream()
            .anyMatch(each -> each.name() == ClockName.FIRST_ATTEMPT && each.metAt() != null);
    if (!inTouch) {
      start(lead, ClockName.HANDOFF_PICKUP);
    }
  }

  /**
   * A person is to call: a promised moment, and what cannot wait, are timed of their own.
   *
   * @param within a clock of {@code sla-policy}
   */
  public void startCallClock(Lead lead, String within, Optional<Instant> agreed) {
    agreed.ifPresent(callback -> promise(lead, callback));
    if (agreed.isEmpty() && within.equals(ClockName.HOT_SIGNAL.name())) {
      start(lead, ClockName.HOT_SIGNAL);
    }
  }

  /** Where a callback was promised already, the later word counts. */
  private void promise(Lead lead, Instant callback) {
    Instant due = deadlines.of(lead, SlaPolicyRow.CALLBACK, callback).due();
    plan(lead.id(), ClockName.CALLBACK, due);
    start(lead, ClockName.CALLBACK, due);
  }

  private void start(Lead lead, ClockName name, Instant due) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into forecourt.sla_clock (lead_id, name, started_at, started_open, due_at)
            values (:lead, :name, :at, :open, :due)
            on conflict (lead_id, name) where met_at is null and ended_at is null do nothing
            """)
        .param("lead", lead.id())
        .param("name", name.name())
        .param("at", now)
        .param("open", isOpen(lead, now))
        .param("due", due)
        .update();
  }

  private boolean isOpen(Lead lead, Instant moment) {
    return stores.get(lead.store()).hours().isOpen(moment);
  }

  /** Sets or moves the moment by which a clock that still runs has to be met. */
  public void plan(UUID leadId, ClockName name, Instant due) {
    jdbc.sql(
            "update forecourt.sla_clock set due_at = :due"
                + " where lead_id = :lead and name = :name and met_at is null and ended_at is null")
        .param("due", due)
        .param("lead", leadId)
        .param("name", name.name())
        .update();
  }

  /** Moves whatever clock of a lead still runs towards {@code from}. */
  public void move(UUID leadId, Instant from, Instant to) {
    jdbc.sql(
            "update forecourt.sla_clock set due_at = :to"
                + " where lead_id = :lead and due_at = :from and met_at is null and ended_at is null")
        .param("to", to)
        .param("lead", leadId)
        .param("from", from)
        .update();
  }

  /** Somebody of the store rang: {@code spoke} where the buyer was on the line. */
  public void recordCall(Lead lead, boolean spoke) {
    meetAll(
        lead,
        spoke
            ? EnumSet.of(
                ClockName.FIRST_ATTEMPT,
                ClockName.FIRST_CONTACT,
                ClockName.HANDOFF_PICKUP,
                ClockName.CALLBACK,
                ClockName.HOT_SIGNAL)
            : EnumSet.of(
                ClockName.FIRST_ATTEMPT,
                ClockName.HANDOFF_PICKUP,
                ClockName.CALLBACK,
                ClockName.HOT_SIGNAL));
  }

  /** Somebody of the store wrote. */
  public void recordReply(Lead lead) {
    meetAll(
        lead, EnumSet.of(ClockName.FIRST_ATTEMPT, ClockName.HANDOFF_PICKUP, ClockName.HOT_SIGNAL));
  }

  private void meetAll(Lead lead, Set<ClockName> names) {
    findByLead(lead.id()).stream()
        .filter(each -> each.isRunning() && names.contains(each.name()))
        .forEach(each -> meet(lead, each.name(), each.startedAt()));
  }

  /** Stops a clock that runs; the first time counts. */
  public void meet(Lead lead, ClockName name) {
    if (name == ClockName.FIRST_RESPONSE) {
      meet(lead, name, lead.receivedAt());
    } else {
      meetAll(lead, EnumSet.of(name));
    }
  }

  private void meet(Lead lead, ClockName name, Instant startedAt) {
    Instant now = clock.instant();
    BusinessTime hours = stores.get(lead.store()).hours();
    jdbc.sql(
            """
            update forecourt.sla_clock set
              met_at = :at, actual_minutes = :actual, business_minutes = :business,
              breached_at = coalesce(breached_at, case when due_at < :at then due_at end)
            where lead_id = :lead and name = :name and met_at is null and ended_at is null
            """)
        .param("at", now)
        .param("actual", Duration.between(startedAt, now).toMinutes())
        .param("business", hours.between(startedAt, now).toMinutes())
        .param("lead", lead.id())
        .param("name", name.name())
        .update();
  }

  /** Puts a breach on record, with the person who owned the lead then. */
  public void breach(Lead lead, ClockName name) {
    jdbc.sql(
            """
            update forecourt.sla_clock set breached_at = :at, owner_at_breach = :owner
            where lead_id = :lead and name = :name and breached_at is null
              and met_at is null and ended_at is null
            """)
        .param("at", clock.instant())
        .param("owner", lead.owner().orElse(null))
        .param("lead", lead.id())
        .param("name", name.name())
        .update();
  }

  public List<SlaClock> findByLead(UUID leadId) {
    return jdbc.sql(
            "select * from forecourt.sla_clock where lead_id = :lead order by started_at, id")
        .param("lead", leadId)
        .query(
            (row, number) ->
                new SlaClock(
                    ClockName.valueOf(row.getString("name")),
                    SqlTime.instant(row, "started_at"),
                    SqlTime.optionalInstant(row, "due_at").orElse(null),
                    SqlTime.optionalInstant(row, "met_at").orElse(null),
                    SqlTime.optionalInstant(row, "breached_at").orElse(null),
                    SqlTime.optionalInstant(row, "ended_at").orElse(null),
                    row.getObject("actual_minutes", Integer.class),
                    row.getObject("business_minutes", Integer.class)))
        .list();
  }
}
