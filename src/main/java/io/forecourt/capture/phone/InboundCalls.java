package io.forecourt.capture.phone;

import io.forecourt.capture.Capture;
import io.forecourt.capture.Handling;
import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.SenderLookup;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.store.Store;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls to the numbers of the stores. */
@Component
class InboundCalls {

  private static final String MISSED_CALL = "(Missed call)";

  private final DialedStores stores;
  private final SenderLookup senderLookup;
  private final InboundMessages messages;
  private final Capture capture;
  private final IntakeItems intakeItems;
  private final LeadEvents events;

  InboundCalls(
      DialedStores stores,
      SenderLookup senderLookup,
      InboundMessages messages,
      Capture capture,
      IntakeItems intakeItems,
      LeadEvents events) {
    this.stores = stores;
    this.senderLookup = senderLookup;
    this.messages = messages;
    this.capture = capture;
    this.intakeItems = intakeItems;
    this.events = events;
  }

  /** Records an answered call as contact; captures a missed one and texts the caller back. */
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

  /** The text back goes out before anything else greets the caller. */
  private void captureMissedCall(Store store, String number, TwilioCall call) {
    capture.capture(
        call.webhook().inquiry(store, Channel.PHONE, number, call.sid(), MISSED_CALL),
        Handling.greetedWith(OutboundGate.MISSED_CALL));
  }

  private void addMissedCall(Lead lead, String number, TwilioCall call) {
    messages.receive(
        lead,
        InboundMessages.Delivery.of(Channel.PHONE, MISSED_CALL)
            .from(number)
            .withExternalId(call.sid())
            .withOptOutIntent(Optional.of(OptOutIntent.NONE))
            .repliedWith(OutboundGate.MISSED_CALL));
  }
}
