package io.forecourt.capture.review;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.Handling;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.Leads;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.sla.ContactClocks;
import io.forecourt.understanding.MessageContexts;
import org.springframework.stereotype.Component;

/** Use case of a rep who logs a walk-in or phone-up. */
@Component
class WalkIns {

  private final Capture capture;
  private final MessageContexts messageContexts;
  private final Leads leads;
  private final ContactClocks contactClocks;
  private final LeadEvents events;

  WalkIns(
      Capture capture,
      MessageContexts messageContexts,
      Leads leads,
      ContactClocks contactClocks,
      LeadEvents events) {
    this.capture = capture;
    this.messageContexts = messageContexts;
    this.leads = leads;
    this.contactClocks = contactClocks;
    this.events = events;
  }

  /** Captures the person as a lead of the rep, with response and contact already made. */
  void log(String store, WalkInReport report, String rep) {
    WantedVehicle vehicle =
        report.vehicleWish().map(wish -> messageContexts.car(store, wish)).orElse(null);
    CaptureResult captured = capture.capture(report.toInquiry(store, vehicle), Handling.by(rep));
    if (captured.joined() != null) {
      contactClocks.recordWalkIn(leads.get(captured.id()));
      events.store(captured.id(), LeadEvent.Kind.CONTACT);
    }
  }
}
