package io.forecourt.capture.review;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.Handling;
import io.forecourt.lead.Facts;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.Leads;
import io.forecourt.sla.SlaClocks;
import io.forecourt.understanding.MessageContexts;
import org.springframework.stereotype.Component;

/** Use case of a rep who logs a visitor or caller. */
@Component
class WalkIns {

  private final Capture capture;
  private final MessageContexts messageContexts;
  private final Leads leads;
  private final SlaClocks slaClocks;
  private final LeadEvents events;

  WalkIns(
      Capture capture,
      MessageContexts messageContexts,
      Leads leads,
      SlaClocks slaClocks,
      LeadEvents events) {
    this.capture = capture;
    this.messageContexts = messageContexts;
    this.leads = leads;
    this.slaClocks = slaClocks;
    this.events = events;
  }

  /** Makes the person a lead of the rep, who has answered and spoken with them already. */
  void log(String store, WalkInReport report, String rep) {
    Facts.Vehicle vehicle =
        report.vehicleWish().map(wish -> messageContexts.car(store, wish)).orElse(null);
    CaptureResult result =
        capture.capture(report.toInquiry(store, vehicle), Handling.by(rep));
    if (result.joined() != null) {
      slaClocks.recordCall(leads.get(result.id()), true);
      events.store(result.id(), LeadEvent.Kind.CONTACT);
    }
  }
}
