package io.forecourt.sla;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEnded;
import io.forecourt.lead.LeadReceived;
import io.forecourt.lead.LeadReopened;
import io.forecourt.lead.LeadViewed;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts and stops clocks with the life of their lead. */
@Component
class LeadClocks {

  private final JdbcClient jdbc;
  private final SlaClocks slaClocks;
  private final Stores stores;
  private final Deadlines deadlines;
  private final Clock clock;

  LeadClocks(
      JdbcClient jdbc, SlaClocks slaClocks, Stores stores, Deadlines deadlines, Clock clock) {
    this.jdbc = jdbc;
    this.slaClocks = slaClocks;
    this.stores = stores;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @EventListener
  void start(LeadReceived received) {
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
        .param("open", stores.get(lead.store()).hours().isOpen(lead.receivedAt()))
        .param("due", answerBy)
        .update();
  }

  /** Ends the clocks that are still running; they are neither met nor breached. */
  @EventListener
  void end(LeadEnded ended) {
    jdbc.sql(
            """
            update forecourt.sla_clock set ended_at = :at
            where lead_id = :lead and met_at is null and ended_at is null
            """)
        .param("at", clock.instant())
        .param("lead", ended.leadId())
        .update();
  }

  /** Restarts the clocks of a buyer who was never reached; the next action sets the deadline. */
  @EventListener
  void restart(LeadReopened reopened) {
    jdbc.sql(
            """
            update forecourt.sla_clock set ended_at = null, due_at = null
            where lead_id = :lead and met_at is null and ended_at is not null
              and name in ('FIRST_ATTEMPT', 'FIRST_CONTACT')
            """)
        .param("lead", reopened.leadId())
        .update();
  }

  /** Meets the pickup of a lead when its owner opens it. */
  @EventListener
  void meetPickup(LeadViewed viewed) {
    if (viewed.lead().owner().filter(viewed.person()::equals).isPresent()) {
      slaClocks.meet(viewed.lead(), ClockName.HANDOFF_PICKUP);
    }
  }
}
