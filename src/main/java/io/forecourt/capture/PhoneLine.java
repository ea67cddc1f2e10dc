package io.forecourt.capture;

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
class PhoneLine {

  private final DialedStores stores;
  private final Senders senders;
  private final InboundMessages messages;
  private final MessageReader reader;
  private final Capture capture;
  private final Intakes intakes;

  PhoneLine(
      DialedStores stores,
      Senders senders,
      InboundMessages messages,
      MessageReader reader,
      Capture capture,
      Intakes intakes) {
    this.stores = stores;
    this.senders = senders;
    this.messages = messages;
    this.reader = reader;
    this.capture = capture;
    this.intakes = intakes;
  }

  /**
   * @param said MessageSid, From, To, Body, NumMedia, OptOutType and whatever else there is
   */
  void message(Map<String, String> said) {
    TwilioWebhook webhook = new TwilioWebhook(said);
    Store store = stores.of(webhook);
    Optional<String> number = webhook.sender();
    Optional<Lead> known = number.flatMap(e164 -> senders.leadOf(store.id(), e164));
    if (known.isPresent()) {
      messages.take(
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
    Enquiry inquiry =
        webhook.inquiry(store, webhook.channel(), number, webhook.messageSid(), webhook.text());
    EncodedMessage words = reader.encode(inquiry.comments().orElse(""));
    if (webhook.confirmedWish().orElse(words.optOutIntent()) == OptOutIntent.NONE) {
      capture.take(inquiry, words);
    } else {
      review(store, webhook);
    }
  }

  private void review(Store store, TwilioWebhook webhook) {
    intakes.add(
        store.id(),
        webhook.channel(),
        "From %s: %s".formatted(webhook.from(), webhook.text()),
        "Nobody knows this number, and it is no enquiry of a buyer.");
  }
}
