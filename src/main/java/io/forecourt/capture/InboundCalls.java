package io.forecourt.capture;

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
  private final Senders senders;
  private final InboundMessages messages;
  private final Capture capture;
  private final Intakes intakes;
  private final LeadEvents events;
  private final OutboundGate outboundGate;

  InboundCalls(
      DialedStores stores,
      Leads leads,
      Senders senders,
      InboundMessages messages,
      Capture capture,
      Intakes intakes,
      LeadEvents events,
      OutboundGate outboundGate) {
    this.stores = stores;
    this.leads = leads;
    this.senders = senders;
    this.messages = messages;
    this.capture = capture;
    this.intakes = intakes;
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
    Optional<Lead> known = number.flatMap(e164 -> senders.leadOf(store.id(), e164));
    if (webhook.isTaken()) {
      known.ifPresent(lead -> events.store(lead.id(), LeadEvent.Kind.CONTACT, webhook.callSid()));
    } else if (number.isEmpty()) {
      intakes.add(
          store.id(),
          Channel.PHONE,
          "A call without a number, at " + webhook.to(),
          "Nobody took the call, and it cannot be called back.");
    } else if (known.isEmpty()) {
      Captured captured =
          capture.take(
              webhook.inquiry(store, Channel.PHONE, number.get(), webhook.callSid(), MISSED));
      outboundGate.send(captured.id(), OutboundGate.MISSED_CALL);
    } else {
      missed(known.get(), number.get(), webhook);
    }
  }

  private void missed(Lead lead, String number, TwilioWebhook webhook) {
    InboundMessages.Taken taken =
        messages.take(
            lead,
            new InboundMessages.Delivery(
                Channel.PHONE,
                MISSED,
                Optional.of(number),
                webhook.callSid(),
                Optional.of(OptOutIntent.NONE)));
    if (taken.isNew()) {
      outboundGate.send(leads.get(taken.leadId()).id(), OutboundGate.MISSED_CALL);
    }
  }
}
