package io.forecourt.capture.phone;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.SenderLookup;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.store.Store;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls to the numbers of the stores. */
@Component
class InboundCalls {

  private static final String MISSED_CALL = "(Missed call)";

  private final DialedStores stores;
  private final Leads leads;
  private final SenderLookup senderLookup;
  private final InboundMessages messages;
  private final Capture capture;
  private final IntakeItems intakeItems;
  private final LeadEvents events;
  private final OutboundGate outboundGate;

  InboundCalls(
      DialedStores stores,
      Leads leads,
      SenderLookup senderLookup,
      InboundMessages messages,
      Capture capture,
      IntakeItems intakeItems,
      LeadEvents events,
      OutboundGate outboundGate) {
    this.stores = stores;
    this.leads = leads;
    this.senderLookup = senderLookup;
    this.messages = messages;
    this.capture = capture;
    this.intakeItems = intakeItems;
    this.events = events;
    this.outboundGate = outboundGate;
  }

  /** Records an answered call as contact; captures a missed one and texts the caller back. */
  @Transactional
  public void receive(TwilioCall call) {
    Store store = stores.of(call.webhook());
    Optional<String> number = call.webhook().sender();
    Optional<Lead> known = number.flatMap(e164 -> senderLookup.findLead(store.id(), e164));
    if (call.isAnswered()) {
      known.ifPresent(lead -> events.store(lead.id(), LeadEvent.Kind.CONTACT, call.sid()));
    } else if (number.isEmpty()) {
      intakeItems.add(
          store.id(),
          Channel.PHONE,
          "Missed call without a number, at " + call.webhook().to(),
          "The caller withheld the number, so the call cannot be returned.");
    } else if (known.isEmpty()) {
      captureMissedCall(store, number.get(), call);
    } else {
      addMissedCall(known.get(), number.get(), call);
    }
  }

  /** The text back goes out in the same transaction, so no other greeting comes first. */
  private void captureMissedCall(Store store, String number, TwilioCall call) {
    CaptureResult captured =
        capture.capture(
            call.webhook().inquiry(store, Channel.PHONE, number, call.sid(), MISSED_CALL));
    outboundGate.send(captured.id(), OutboundGate.MISSED_CALL);
  }

  private void addMissedCall(Lead lead, String number, TwilioCall call) {
    InboundMessages.MessageResult result =
        messages.receive(
            lead,
            new InboundMessages.Delivery(
                Channel.PHONE,
                MISSED_CALL,
                Optional.of(number),
                call.sid(),
                Optional.of(OptOutIntent.NONE)));
    if (result.isNew()) {
      outboundGate.send(leads.get(result.leadId()).id(), OutboundGate.MISSED_CALL);
    }
  }
}
