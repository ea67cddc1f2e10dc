package io.forecourt.sla;

import io.forecourt.lead.Lead;
import io.forecourt.platform.SqlTime;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.Stores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

  /** Starts a clock with the deadline of the policy, unless it is already running. */
  public void start(Lead lead, ClockName name) {
    start(lead, name, deadlines.of(lead, name.policyRow(), clock.instant()).due());
  }

  void start(Lead lead, ClockName name, Instant due) {
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
        .param("open", stores.get(lead.store()).hours().isOpen(now))
        .param("due", due)
        .update();
  }

  /** Sets the deadline of a running clock. */
  void setDue(UUID leadId, ClockName name, Instant due) {
    jdbc.sql(
            """
            update forecourt.sla_clock set due_at = :due
            where lead_id = :lead and name = :name and met_at is null and ended_at is null
            """)
        .param("due", due)
        .param("lead", leadId)
        .param("name", name.name())
        .update();
  }

  /** Moves the running clocks of a lead that are due at {@code from}. */
  public void move(UUID leadId, Instant from, Instant to) {
    jdbc.sql(
            """
            update forecourt.sla_clock set due_at = :to
            where lead_id = :lead and due_at = :from and met_at is null and ended_at is null
            """)
        .param("to", to)
        .param("lead", leadId)
        .param("from", from)
        .update();
  }

  /** Returns whether a clock runs; it is neither met nor ended elsewhere in this transaction. */
  public boolean lockRunning(UUID leadId, ClockName name) {
    return jdbc.sql(
            """
            select 1 from forecourt.sla_clock
            where lead_id = :lead and name = :name and met_at is null and ended_at is null
            for no key update
            """)
        .param("lead", leadId)
        .param("name", name.name())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Stops a running clock; the first time counts. */
  public void meet(Lead lead, ClockName name) {
    meetAll(lead, Set.of(name));
  }

  void meetAll(Lead lead, Set<ClockName> names) {
    findByLead(lead.id()).stream()
        .filter(each -> each.isRunning() && names.contains(each.name()))
        .forEach(each -> meet(lead, each.name(), beginning(lead, each)));
  }

  /** A buyer waits for the first response since the inquiry arrived. */
  private static Instant beginning(Lead lead, SlaClock running) {
    return running.name() == ClockName.FIRST_RESPONSE ? lead.receivedAt() : running.startedAt();
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

  /** Records a breach with the person who owned the lead at that time. */
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
        .query(SlaClocks::clock)
        .list();
  }

  private static SlaClock clock(ResultSet row, int number) throws SQLException {
    return new SlaClock(
        ClockName.valueOf(row.getString("name")),
        SqlTime.instant(row, "started_at"),
        SqlTime.optionalInstant(row, "due_at").orElse(null),
        SqlTime.optionalInstant(row, "met_at").orElse(null),
        SqlTime.optionalInstant(row, "breached_at").orElse(null),
        SqlTime.optionalInstant(row, "ended_at").orElse(null),
        row.getObject("actual_minutes", Integer.class),
        row.getObject("business_minutes", Integer.class));
  }
}
