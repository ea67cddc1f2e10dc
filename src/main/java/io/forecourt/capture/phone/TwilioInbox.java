package io.forecourt.capture.phone;

import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.SenderLookup;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.capture.review.StrangerMessage;
import io.forecourt.capture.review.Strangers;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Texts and WhatsApp messages to the numbers of the stores. */
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

  void receive(TwilioMessage message) {
    Store store = stores.of(message.webhook());
    Optional<String> number = message.webhook().sender();
    Optional<Lead> known = number.flatMap(e164 -> senderLookup.findLead(store.id(), e164));
    if (known.isPresent()) {
      messages.receive(
          known.get(),
          InboundMessages.Delivery.of(message.channel(), message.text())
              .from(number.get())
              .withExternalId(message.sid())
              .withOptOutIntent(message.confirmedIntent()));
    } else if (number.isPresent()) {
      strangers.receive(
          new StrangerMessage(
              message.inquiry(store, number.get()),
              message.text(),
              message.confirmedIntent(),
              original(message)),
          number.get());
    } else {
      intakeItems.add(
          store.id(),
          message.channel(),
          original(message),
          "The sender has no number that can be answered.");
    }
  }

  private static String original(TwilioMessage message) {
    return "From %s: %s".formatted(message.webhook().from(), message.text());
  }
}
