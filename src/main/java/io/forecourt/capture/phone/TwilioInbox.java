package io.forecourt.capture.phone;

import io.forecourt.capture.Capture;
import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.Inquiry;
import io.forecourt.capture.SenderLookup;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.store.Store;
import io.forecourt.understanding.EncodedMessage;
import io.forecourt.understanding.MessageReader;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Texts and WhatsApp messages that come in on a number of a store. */
@Component
class TwilioInbox {

  private final DialedStores stores;
  private final SenderLookup senderLookup;
  private final InboundMessages messages;
  private final MessageReader reader;
  private final Capture capture;
  private final IntakeItems intakeItems;

  TwilioInbox(
      DialedStores stores,
      SenderLookup senderLookup,
      InboundMessages messages,
      MessageReader reader,
      Capture capture,
      IntakeItems intakeItems) {
    this.stores = stores;
    this.senderLookup = senderLookup;
    this.messages = messages;
    this.reader = reader;
    this.capture = capture;
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
          new InboundMessages.Delivery(
              webhook.channel(),
              webhook.text(),
              number,
              webhook.messageSid(),
              webhook.confirmedWish()));
    } else if (number.isPresent()) {
      fromAStranger(store, number.get(), webhook);
    } else {
      review(store, webhook);
    }
  }

  private void fromAStranger(Store store, String number, TwilioWebhook webhook) {
    Inquiry inquiry =
        webhook.inquiry(store, webhook.channel(), number, webhook.messageSid(), webhook.text());
    EncodedMessage words = reader.encode(inquiry.comments().orElse(""));
    if (webhook.confirmedWish().orElse(words.optOutIntent()) == OptOutIntent.NONE) {
      capture.capture(inquiry, words);
    } else {
      review(store, webhook);
    }
  }

  private void review(Store store, TwilioWebhook webhook) {
    intakeItems.add(
        store.id(),
        webhook.channel(),
        "From %s: %s".formatted(webhook.from(), webhook.text()),
        "Nobody knows this number, and it is no enquiry of a buyer.");
  }
}
