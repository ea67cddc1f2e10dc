package io.forecourt.capture.phone;

import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.SenderLookup;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.capture.review.Strangers;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Texts and WhatsApp messages that come in on a number of a store. */
@Component
class TwilioInbox {

  private final DialedStores stores;
  private final SenderLookup senderLookup;
  private final InboundMessages messages;
  private final Strangers strangers;
  private final IntakeItems intakeItems;

  TwilioInbox(
      DialedStores stores,
      SenderLookup senderLookup,
      InboundMessages messages,
      Strangers strangers,
      IntakeItems intakeItems) {
    this.stores = stores;
    this.senderLookup = senderLookup;
    this.messages = messages;
    this.strangers = strangers;
    this.intakeItems = intakeItems;
  }

  /**
   * @param said MessageSid, From, To, Body, NumMedia, OptOutType and whatever else there is
   */
  void receiveMessage(Map<String, String> said) {
    TwilioWebhook webhook = new TwilioWebhook(said);
    Store store = stores.of(webhook);
    Optional<String> number = webhook.sender();
    Optional<Lead> known = number.flatMap(e164 -> senderLookup.findLead(store.id(), e164));
    if (known.isPresent()) {
      messages.receive(
          known.get(),
          InboundMessages.Delivery.of(webhook.channel(), webhook.text())
              .from(number.get())
              .withExternalId(webhook.messageSid())
              .withOptOutIntent(webhook.confirmedWish()));
    } else if (number.isPresent()) {
      strangers.receive(
          webhook.inquiry(
              store, webhook.channel(), number.get(), webhook.messageSid(), webhook.text()),
          number.get(),
          webhook.confirmedWish(),
          original(webhook));
    } else {
      intakeItems.add(
          store.id(),
          webhook.channel(),
          original(webhook),
          "The sender has no number that can be answered.");
    }
  }

  private static String original(TwilioWebhook webhook) {
    return "From %s: %s".formatted(webhook.from(), webhook.text());
  }
}
