package io.forecourt.lifecycle;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadSold;
import io.forecourt.lead.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outcomes of leads and who recorded them; the first outcome counts. */
@Repository
class LeadOutcomes {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LeadOutcomes(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  void record(Lead lead, Status result, Optional<String> reason, String closedBy) {
    insert(lead, result, reason, null, null, closedBy);
  }

  /** The car leaves the stock in the same transaction. */
  void sold(Lead lead, String vin, LocalDate on, Optional<String> note, String closedBy) {
    insert(lead, Status.SOLD, note, vin, on, closedBy);
    events.publishEvent(new LeadSold(lead, Optional.of(vin)));
  }

  /** Returns the day on which another lead of the store bought this car, if that is recent. */
  Optional<LocalDate> findOtherSale(Lead lead, String vin, LocalDate since) {
    return jdbc.sql(
            """
            select o.sold_on from forecourt.lead_outcome o join forecourt.lead l on l.id = o.lead_id
            where o.sold_vin = :vin and o.reopened_at is null and o.lead_id <> :lead
              and l.store = :store and o.sold_on >= :since
            order by o.sold_on desc limit 1
            """)
        .param("vin", vin)
        .param("lead", lead.id())
        .param("store", lead.store())
        .param("since", since)
        .query(LocalDate.class)
        .optional();
  }

  /** The lead is open again; its next outcome counts. */
  void reopen(UUID leadId) {
    jdbc.sql(
            "update forecourt.lead_outcome set reopened_at = :at"
                + " where lead_id = :lead and reopened_at is null")
        .param("at", clock.instant())
        .param("lead", leadId)
        .update();
  }

  private void insert(
      Lead lead,
      Status result,
      Optional<String> reason,
      String vin,
      LocalDate soldOn,
      String closedBy) {
    jdbc.sql(
            """
            insert into forecourt.lead_outcome
              (lead_id, result, reason, sold_vin, sold_on, closed_by, closed_at)
            values (:lead, :result, :reason, :vin, :soldOn, :by, :at)
            on conflict (lead_id) where reopened_at is null do nothing
            """)
        .param("lead", lead.id())
        .param("result", result.name())
        .param("reason", reason.orElse(null))
        .param("vin", vin)
        .param("soldOn", soldOn)
        .param("by", closedBy)
        .param("at", clock.instant())
        .update();
  }
}
