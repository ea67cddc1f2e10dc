package io.forecourt.capture;

import io.forecourt.conversation.Assistant;
import io.forecourt.conversation.ReadingRecorder;
import io.forecourt.lead.BuyerMessageReceived;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.messaging.optout.OptOutHandler;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.understanding.MessageReading;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a buyer wrote with everything that follows from it, in one transaction. */
@Component
class MessageRecorder {

  /** Intents beside which the rest of a message counts. */
  private static final Set<OptOutIntent> GOES_ON =
      EnumSet.of(OptOutIntent.NONE, OptOutIntent.DOUBT, OptOutIntent.START);

  private final MessageThread messageThread;
  private final MentionedContacts details;
  private final OptOutHandler wishes;
  private final Assistant assistant;
  private final ReadingRecorder readings;
  private final LeadEvents leadEvents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MessageRecorder(
      MessageThread messageThread,
      MentionedContacts details,
      OptOutHandler wishes,
      Assistant assistant,
      ReadingRecorder readings,
      LeadEvents leadEvents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.messageThread = messageThread;
    this.details = details;
    this.wishes = wishes;
    this.assistant = assistant;
    this.readings = readings;
    this.leadEvents = leadEvents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param isNew false where the message had been delivered before
   * @param reachedBy a way to the buyer that the message opened
   */
  record Recorded(boolean isNew, Optional<Channel> reachedBy) {}

  /**
   * @param optOutIntent what the message says about being written to
   * @param unconfirmed whether it is an opt-out that still has to be confirmed to the buyer
   */
  @Transactional
  Recorded record(
      Lead lead,
      InboundMessages.Delivery delivery,
      OptOutIntent optOutIntent,
      boolean unconfirmed,
      MessageReading reading) {
    assistant.lock(lead.id());
    Message message =
        new Message(
            clock.instant(),
            Message.Direction.IN,
            delivery.channel(),
            Message.Author.BUYER,
            delivery.text());
    if (messageThread.add(lead.id(), message, delivery.externalId()).isEmpty()) {
      return new Recorded(false, Optional.empty());
    }
    Optional<Channel> reachedBy = details.record(lead, delivery.text());
    wishes.apply(lead, optOutIntent, delivery.channel(), delivery.from(), unconfirmed);
    if (GOES_ON.contains(optOutIntent)) {
      readings.record(lead, reading, reachedBy);
      leadEvents.store(lead.id(), LeadEvent.Kind.REPLY, delivery.externalId());
      events.publishEvent(new BuyerMessageReceived(lead));
    }
    return new Recorded(true, reachedBy);
  }
}
