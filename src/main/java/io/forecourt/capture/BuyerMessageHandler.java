package io.forecourt.capture;

import io.forecourt.capture.inbox.InboxHandler;
import io.forecourt.conversation.Assistant;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.optout.OptOutHandler;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.messaging.optout.PrivacyRequests;
import io.forecourt.understanding.EncodedMessage;
import io.forecourt.understanding.MessageContexts;
import io.forecourt.understanding.MessageReader;
import io.forecourt.understanding.MessageReading;
import io.forecourt.understanding.Signal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a message that is stored: an opt-out first and alone, then everything else it says. */
@Component
class BuyerMessageHandler implements InboxHandler<BuyerMessage> {

  private final Leads leads;
  private final MessageReader reader;
  private final MessageContexts messageContexts;
  private final Assistant assistant;
  private final OptOutHandler optOuts;
  private final UnverifiedSenders unverifiedSenders;
  private final PrivacyRequests privacyRequests;
  private final MessageRecorder recorder;

  BuyerMessageHandler(
      Leads leads,
      MessageReader reader,
      MessageContexts messageContexts,
      Assistant assistant,
      OptOutHandler optOuts,
      UnverifiedSenders unverifiedSenders,
      PrivacyRequests privacyRequests,
      MessageRecorder recorder) {
    this.leads = leads;
    this.reader = reader;
    this.messageContexts = messageContexts;
    this.assistant = assistant;
    this.optOuts = optOuts;
    this.unverifiedSenders = unverifiedSenders;
    this.privacyRequests = privacyRequests;
    this.recorder = recorder;
  }

  @Override
  public Class<BuyerMessage> payload() {
    return BuyerMessage.class;
  }

  @Override
  public Result<BuyerMessage> handle(BuyerMessage arrival, Attempt attempt) {
    InboundMessages.Delivery delivery = arrival.delivery();
    Lead lead = leads.get(arrival.leadId());
    EncodedMessage message = attempt.words().encode(delivery.text());
    OptOutIntent intent = delivery.optOutIntent().orElse(message.optOutIntent());
    if (delivery.senderUnverified()) {
      unverifiedSenders.record(lead, delivery, intent);
      return Result.done();
    }
    if (intent == OptOutIntent.STOP && arrival.optOut() == BuyerMessage.OptOut.UNREAD) {
      return Result.next(arrival.withOptOut(recordOptOut(lead, delivery, intent)));
    }
    if (intent == OptOutIntent.NONE) {
      // "Stop the emails, texts are fine" closes one channel.
      optOuts.record(lead.customerId(), intent, delivery.channel(), delivery.text());
    }
    MessageReading reading =
        reader.read(
            message, messageContexts.context(lead, assistant.asked(lead.id(), delivery.text())));
    recorder.record(
        lead, delivery, intent, arrival.optOut() == BuyerMessage.OptOut.UNCONFIRMED, reading);
    privacyRequests.raise(lead, delivery.text());
    return Result.read(signals(intent, reading));
  }

  private BuyerMessage.OptOut recordOptOut(
      Lead lead, InboundMessages.Delivery delivery, OptOutIntent intent) {
    boolean isNew = optOuts.record(lead.customerId(), intent, delivery.channel(), delivery.text());
    return isNew && delivery.optOutIntent().isEmpty()
        ? BuyerMessage.OptOut.UNCONFIRMED
        : BuyerMessage.OptOut.CONFIRMED;
  }

  private static List<String> signals(OptOutIntent intent, MessageReading reading) {
    return switch (intent) {
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
