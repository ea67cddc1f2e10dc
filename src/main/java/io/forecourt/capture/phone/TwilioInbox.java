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
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Texts and WhatsApp messages to the numbers of the stores. */
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

  void receive(TwilioMessage message) {
    Store store = stores.of(message.webhook());
    Optional<String> number = message.webhook().sender();
    Optional<Lead> known = number.flatMap(e164 -> senderLookup.findLead(store.id(), e164));
    if (known.isPresent()) {
      messages.receive(
          known.get(),
          new InboundMessages.Delivery(
              message.channel(), message.text(), number, message.sid(), message.confirmedIntent()));
    } else if (number.isPresent()) {
      receiveFromUnknownNumber(store, number.get(), message);
    } else {
      addIntakeItem(store, message);
    }
  }

  private void receiveFromUnknownNumber(Store store, String number, TwilioMessage message) {
    Inquiry inquiry = message.inquiry(store, number);
    EncodedMessage encoded = reader.encode(inquiry.comments().orElse(""));
    if (message.confirmedIntent().orElse(encoded.optOutIntent()) == OptOutIntent.NONE) {
      capture.capture(inquiry, encoded);
    } else {
      addIntakeItem(store, message);
    }
  }

  private void addIntakeItem(Store store, TwilioMessage message) {
    intakeItems.add(
        store.id(),
        message.channel(),
        "From %s: %s".formatted(message.webhook().from(), message.text()),
        "Unknown number, and not an inquiry from a buyer.");
  }
}
