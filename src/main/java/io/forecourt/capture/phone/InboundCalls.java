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
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls that come in on a number of a store. */
@Component
class InboundCalls {

  private static final String MISSED = "(Called, and nobody took the call.)";

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

  /**
   * The text back is sent with the lead: nothing else greets the caller first.
   *
   * @param said CallSid, From, To, CallStatus, DialCallStatus, DialCallDuration
   */
  @Transactional
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
      CaptureResult captureResult =
          capture.capture(
              webhook.inquiry(store, Channel.PHONE, number.get(), webhook.callSid(), MISSED));
      outboundGate.send(captureResult.id(), OutboundGate.MISSED_CALL);
    } else {
      missed(known.get(), number.get(), webhook);
    }
  }

  private void missed(Lead lead, String number, TwilioWebhook webhook) {
    InboundMessages.MessageResult messageResult =
        messages.receive(
            lead,
            new InboundMessages.Delivery(
                Channel.PHONE,
                MISSED,
                Optional.of(number),
                webhook.callSid(),
                Optional.of(OptOutIntent.NONE)));
    if (messageResult.isNew()) {
      outboundGate.send(leads.get(messageResult.leadId()).id(), OutboundGate.MISSED_CALL);
    }
  }
}
