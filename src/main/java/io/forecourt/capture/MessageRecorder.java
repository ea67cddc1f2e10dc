package io.forecourt.capture;

import io.forecourt.conversation.Assistant;
import io.forecourt.conversation.DraftedReplies;
import io.forecourt.conversation.ReadingRecorder;
import io.forecourt.lead.BuyerMessageReceived;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvents;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.optout.OptOutHandler;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.understanding.MessageReading;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records everything that follows from what a buyer wrote. */
@Component
class MessageRecorder {

  /** Intents beside which the rest of a message counts. */
  private static final Set<OptOutIntent> GOES_ON =
      EnumSet.of(OptOutIntent.NONE, OptOutIntent.DOUBT, OptOutIntent.START);

  private final MentionedContacts details;
  private final OptOutHandler optOuts;
  private final Assistant assistant;
  private final ReadingRecorder readings;
  private final DraftedReplies draftedReplies;
  private final LeadEvents leadEvents;
  private final ApplicationEventPublisher events;
  private final OutboundGate outboundGate;

  MessageRecorder(
      MentionedContacts details,
      OptOutHandler optOuts,
      Assistant assistant,
      ReadingRecorder readings,
      DraftedReplies draftedReplies,
      LeadEvents leadEvents,
      ApplicationEventPublisher events,
      OutboundGate outboundGate) {
    this.details = details;
    this.optOuts = optOuts;
    this.assistant = assistant;
    this.readings = readings;
    this.draftedReplies = draftedReplies;
    this.leadEvents = leadEvents;
    this.events = events;
    this.outboundGate = outboundGate;
  }

  /**
   * @param optOutIntent what the message says about being written to
   * @param unconfirmed whether it is an opt-out that still has to be confirmed to the buyer
   */
  void record(
      Lead lead,
      InboundMessages.Delivery delivery,
      OptOutIntent optOutIntent,
      boolean unconfirmed,
      MessageReading reading) {
    assistant.lock(lead.id());
    Optional<Channel> reachedBy = details.record(lead, delivery.text(), delivery.phoneConsent());
    optOuts.apply(lead, optOutIntent, delivery.channel(), delivery.from(), unconfirmed);
    if (GOES_ON.contains(optOutIntent)) {
      readings.record(lead, reading, reachedBy);
      leadEvents.storeReply(lead.id(), delivery.externalId(), draftedReplies.prepare(lead));
      events.publishEvent(new BuyerMessageReceived(lead));
    }
    delivery.reply().ifPresent(template -> outboundGate.send(lead.id(), template));
  }
}
