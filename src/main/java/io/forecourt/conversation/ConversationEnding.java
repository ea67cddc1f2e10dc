package io.forecourt.conversation;

import io.forecourt.conversation.EscalationPolicy.Escalation;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.delivery.OwnerNotice;
import io.forecourt.understanding.Question;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The assistant's last turn before a person takes over. */
@Component
class ConversationEnding {

  private final Conversations conversations;
  private final ReplyComposer replyComposer;
  private final EscalationPolicy escalationPolicy;
  private final NextStepText nextStepText;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConversationEnding(
      Conversations conversations,
      ReplyComposer replyComposer,
      EscalationPolicy escalationPolicy,
      NextStepText nextStepText,
      ApplicationEventPublisher events,
      Clock clock) {
    this.conversations = conversations;
    this.replyComposer = replyComposer;
    this.escalationPolicy = escalationPolicy;
    this.nextStepText = nextStepText;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Introduces the rep if the buyer waits for a reply, and records why the conversation ended.
   *
   * @param because as the decision {@code escalation} names it
   * @return the clock by which the buyer is called
   */
  String end(Lead lead, String because) {
    Conversation conversation = conversations.lock(lead.id());
    Escalation escalation =
        escalationPolicy
            .find(lead, because, conversation.notUnderstood())
            .orElseGet(() -> escalationPolicy.end(lead, because));
    if (conversation.isUnheard() && !conversation.isPaused(clock.instant())) {
      replyComposer.close(
          lead,
          conversation,
          escalation.template(),
          nextStepText.promise(lead, escalation.callWithin(), conversation.callbackAt()));
    }
    conversation.handedOver(because);
    conversations.save(lead.id(), conversation);
    if (!escalation.reason().isEmpty() && !because.equals(EscalationPolicy.SIX_OF_SIX)) {
      events.publishEvent(
          new OwnerNotice(lead, escalation.reason() + place(conversation, because)));
    }
    return escalation.callWithin();
  }

  private static String place(Conversation conversation, String because) {
    return because.equals(EscalationPolicy.SILENCE)
        ? conversation
            .asked()
            .map(question -> " Asked last about " + spoken(question) + ".")
            .orElse("")
        : "";
  }

  static String spoken(Question question) {
    return switch (question) {
      case VEHICLE -> "the car";
      case BUDGET -> "the payment";
      case TRADE_IN -> "the trade-in";
      case TIMELINE -> "the time";
      case FINANCING -> "the way to pay";
      case CONTACT -> "ways to reach them";
    };
  }
}
