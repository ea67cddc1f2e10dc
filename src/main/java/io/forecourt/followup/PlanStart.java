package io.forecourt.followup;

import io.forecourt.lead.Lead;
import io.forecourt.process.Decisions;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds when a round of a plan began. All its steps count from that moment, so that one late touch
 * does not delay the others.
 */
@Component
class PlanStart {

  private final Touches touches;
  private final SlaClocks slaClocks;
  private final Stores stores;
  private final JdbcClient jdbc;
  private final Clock clock;

  PlanStart(Touches touches, SlaClocks slaClocks, Stores stores, JdbcClient jdbc, Clock clock) {
    this.touches = touches;
    this.slaClocks = slaClocks;
    this.stores = stores;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A lead that was never reached is followed up from its arrival, any other one from now. */
  Instant find(Lead lead, String plan, String round) {
    Optional<Touch> last = touches.findLast(round);
    if (last.isPresent()) {
      return last.get().startedAt();
    }
    if (plan.equals(Decisions.RETENTION_PLAN)) {
      return soldOn(lead);
    }
    boolean reachedBefore =
        slaClocks.findByLead(lead.id()).stream()
            .anyMatch(each -> each.name() == ClockName.FIRST_CONTACT && each.metAt() != null);
    return reachedBefore || touches.hasEarlierRound(lead.id(), plan, round)
        ? clock.instant()
        : lead.receivedAt();
  }

  private Instant soldOn(Lead lead) {
    LocalDate day =
        jdbc.sql(
                "select coalesce(sold_on, closed_at::date) from forecourt.lead_outcome"
                    + " where lead_id = :lead and reopened_at is null")
            .param("lead", lead.id())
            .query(LocalDate.class)
            .single();
    return day.atStartOfDay(stores.get(lead.store()).zone()).toInstant();
  }
}
