package io.forecourt.lifecycle;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.OptOuts;
import io.forecourt.platform.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what other systems report about a lead; a repeated report changes nothing. */
@Component
class LeadEventReports {

  private final LeadEvents events;
  private final LeadOutcomes leadOutcomes;
  private final OptOuts optOuts;
  private final Clock clock;

  LeadEventReports(LeadEvents events, LeadOutcomes leadOutcomes, OptOuts optOuts, Clock clock) {
    this.events = events;
    this.leadOutcomes = leadOutcomes;
    this.optOuts = optOuts;
    this.clock = clock;
  }

  /**
   * @param by the caller
   * @return false if the event was reported before
   */
  @Transactional
  boolean record(Lead lead, LeadEventController.Report report, String by) {
    Optional<String> externalId = Optional.ofNullable(report.externalId());
    return switch (report.kind()) {
      case CALL -> events.store(lead.id(), LeadEvent.Kind.CONTACT, externalId);
      case SALE -> recordSale(lead, report, externalId, by);
      case OPT_OUT ->
          optOuts.record(lead.customerId(), "Opted out in another system (%s).".formatted(by));
    };
  }

  private boolean recordSale(
      Lead lead, LeadEventController.Report report, Optional<String> externalId, String by) {
    if (report.vin() == null) {
      throw new InvalidInput("Which car was sold? Give its VIN.");
    }
    boolean isNew = events.store(lead.id(), LeadEvent.Kind.SALE, externalId);
    if (isNew) {
      LocalDate on =
          Optional.ofNullable(report.soldOn())
              .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
      leadOutcomes.sold(lead, report.vin(), on, Optional.empty(), by);
    }
    return isNew;
  }
}
