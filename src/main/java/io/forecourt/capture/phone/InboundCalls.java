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
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls that come in on a number of a store. */
@Component
class InboundCalls {

  private static final String MISSED = "(Called, and nobody took the call.)";

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

  /**
   * The text back is sent with the lead: nothing else greets the caller first.
   *
   * @param said CallSid, From, To, CallStatus, DialCallStatus, DialCallDuration
   */
  public void call(Map<String, String> said) {
    TwilioWebhook webhook = new TwilioWebhook(said);
    Store store = stores.of(webhook);
    Optional<String> number = webhook.sender();
    Optional<Lead> known = number.flatMap(e164 -> senderLookup.findLead(store.id(), e164));
    if (webhook.isTaken()) {
      known.ifPresent(lead -> events.store(lead.id(), LeadEvent.Kind.CONTACT, webhook.callSid()));
    } else if (number.isEmpty()) {
      intakeItems.add(
          store.id(),
          Channel.PHONE,
          "A call without a number, at " + webhook.to(),
          "Nobody took the call, and it cannot be called back.");
    } else if (known.isEmpty()) {
      capture.capture(
          webhook.inquiry(store, Channel.PHONE, number.get(), webhook.callSid(), MISSED),
          Handling.greetedWith(OutboundGate.MISSED_CALL));
    } else {
      messages.receive(
          known.get(),
          InboundMessages.Delivery.of(Channel.PHONE, MISSED)
              .from(number.get())
              .withExternalId(webhook.callSid())
              .withOptOutIntent(Optional.of(OptOutIntent.NONE))
              .repliedWith(OutboundGate.MISSED_CALL));
    }
  }
}
