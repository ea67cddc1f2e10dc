package io.forecourt.messaging.gate;

import io.forecourt.lead.Message;
import io.forecourt.messaging.delivery.Transports;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a message that may be sent into the thread, and into the outbox of its transport. */
@Component
class Dispatcher {

  private final Transports transports;
  private final Receipts receipts;
  private final ModelMessages modelMessages;
  private final SlaClocks slaClocks;
  private final ApplicationEventPublisher events;

  Dispatcher(
      Transports transports,
      Receipts receipts,
      ModelMessages modelMessages,
      SlaClocks slaClocks,
      ApplicationEventPublisher events) {
    this.transports = transports;
    this.receipts = receipts;
    this.modelMessages = modelMessages;
    this.slaClocks = slaClocks;
    this.events = events;
  }

  /** A message for a transport is in the outbox; published in the transaction that sends. */
  record Queued() {}

  /** Dispatches a message of the assistant, with a receipt for each of its templates. */
  void dispatch(Recipient to, ContactDecision decision, ComposedMessage message) {
    Receipt first = Receipt.of(to.lead(), decision, message.first());
    Message.Author author =
        message.modelWords().isPresent() ? Message.Author.MODEL : Message.Author.ASSISTANT;
    long id = send(to, first, message.text(), message.subject(), author);
    message.parts().stream()
        .skip(1)
        .forEach(part -> receipts.add(id, Receipt.of(to.lead(), decision, part)));
    message.modelWords().ifPresent(words -> modelMessages.record(id, to, decision, message, words));
  }

  /** Dispatches what a rep wrote. */
  void dispatchOwnWords(Recipient to, Receipt receipt, String text, String subject) {
    send(to, receipt, text, Optional.of(subject), Message.Author.REP);
  }

  private long send(
      Recipient to, Receipt receipt, String text, Optional<String> subject, Message.Author author) {
    String store = to.lead().store();
    boolean outside = transports.find(store, receipt.channel()).isPresent();
    long message =
        receipts.send(
            receipt,
            new Receipts.Send(
                text, subject, transports.transportName(store, receipt.channel()), outside, author),
            to);
    if (outside) {
      events.publishEvent(new Queued());
    } else if (!receipt.isNotice()) {
      // Without a carrier the buyer has it now; otherwise the buyer is answered once one takes it.
      slaClocks.meet(to.lead(), ClockName.FIRST_RESPONSE);
    }
    return message;
  }
}
