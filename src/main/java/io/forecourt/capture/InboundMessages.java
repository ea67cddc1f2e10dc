package io.forecourt.capture;

import io.forecourt.conversation.Assistant;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.optout.OptOutHandler;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.understanding.EncodedMessage;
import io.forecourt.understanding.MessageContexts;
import io.forecourt.understanding.MessageReader;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.Signal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes in what a buyer writes: stored first, followed afterwards. */
@Component
public class InboundMessages {

  private final Leads leads;
  private final MessageReader reader;
  private final MessageContexts messageContexts;
  private final Assistant assistant;
  private final OptOutHandler wishes;
  private final MessageRecorder recorder;

  InboundMessages(
      Leads leads,
      MessageReader reader,
      MessageContexts messageContexts,
      Assistant assistant,
      OptOutHandler wishes,
      MessageRecorder recorder) {
    this.leads = leads;
    this.reader = reader;
    this.messageContexts = messageContexts;
    this.assistant = assistant;
    this.wishes = wishes;
    this.recorder = recorder;
  }

  /**
   * What a channel delivers.
   *
   * @param from the number or e-mail that wrote
   * @param externalId the channel's own number, by which a repeated delivery is known
   * @param optOutIntent what the channel itself read in it, and has confirmed
   */
  public record Delivery(
      Channel channel,
      String text,
      Optional<String> from,
      Optional<String> externalId,
      Optional<OptOutIntent> optOutIntent) {}

  /**
   * @param leadId the lead whose thread it joined: the customer's open one, where there is one
   * @param isNew false where it had been delivered before
   * @param reachedBy a way to the buyer that the message opened
   */
  public record MessageResult(
      UUID leadId, List<String> signals, boolean isNew, Optional<Channel> reachedBy) {}

  /** Records an opt-out, alone and first; what the message answers is looked up only then. */
  public MessageResult receive(Lead addressed, Delivery delivery) {
    EncodedMessage message = reader.encode(delivery.text());
    OptOutIntent optOutIntent = delivery.optOutIntent().orElse(message.optOutIntent());
    boolean unconfirmed =
        wishes.record(addressed.customerId(), optOutIntent, delivery.channel(), delivery.text())
            && delivery.optOutIntent().isEmpty();
    Lead lead =
        addressed.isOpen()
            ? addressed
            : leads.findOpenByCustomer(addressed.customerId()).orElse(addressed);
    MessageReading reading =
        reader.read(message, messageContexts.context(lead, assistant.asked(lead.id())));
    MessageRecorder.Recorded recorded =
        recorder.record(lead, delivery, optOutIntent, unconfirmed, reading);
    return new MessageResult(
        lead.id(), signals(optOutIntent, reading), recorded.isNew(), recorded.reachedBy());
  }

  private static List<String> signals(OptOutIntent optOutIntent, MessageReading reading) {
    return switch (optOutIntent) {
      case STOP -> List.of(Signal.OPT_OUT.name());
      case WRONG_PERSON -> List.of(Signal.WRONG_PERSON.name());
      case START, HELP, DOUBT, NONE ->
          reading.signals().stream()
              .filter(signal -> signal != Signal.OPT_OUT && signal != Signal.WRONG_PERSON)
              .map(Enum::name)
              .toList();
    };
  }
}
