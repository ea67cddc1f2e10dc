package io.forecourt.conversation;

import io.forecourt.conversation.EscalationPolicy.Escalation;
import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.gate.OutboundGate;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The assistant's turns, each under the lock of the conversation. */
@Component
class AssistantTurns {

  private final Conversations conversations;
  private final ConversationSteps steps;
  private final EscalationPolicy escalationPolicy;
  private final ReplyComposer replyComposer;
  private final StockChecks stock;
  private final Availability availability;
  private final OutboundGate outboundGate;
  private final NextStepText nextStepText;

  AssistantTurns(
      Conversations conversations,
      ConversationSteps steps,
      EscalationPolicy escalationPolicy,
      ReplyComposer replyComposer,
      StockChecks stock,
      Availability availability,
      OutboundGate outboundGate,
      NextStepText nextStepText) {
    this.conversations = conversations;
    this.steps = steps;
    this.escalationPolicy = escalationPolicy;
    this.replyComposer = replyComposer;
    this.stock = stock;
    this.availability = availability;
    this.outboundGate = outboundGate;
    this.nextStepText = nextStepText;
  }

  /** Greets the buyer, or sends news about another vehicle; once each. */
  void answer(Lead lead, String template) {
    Conversation conversation = conversations.lock(lead.id());
    conversation.begin();
    answer(lead, conversation, template);
    conversations.save(lead.id(), conversation);
  }

  /** Answers what the buyer wrote, and asks the next question. */
  void askNext(Lead lead) {
    Conversation conversation = conversations.lock(lead.id());
    if (steps.next(lead, conversation, Optional.empty()).kind()
        == ConversationStep.Kind.CHECK_STOCK) {
      StockCheck check = availability.check(lead.id());
      answer(lead, conversation, CarTemplates.greeting(check));
    } else if (conversation.isUnheard()) {
      replyComposer.askNext(lead, conversation);
    }
    conversations.save(lead.id(), conversation);
  }

  ConversationStep choose(Lead lead, Optional<Instant> until) {
    Conversation conversation = conversations.lock(lead.id());
    return steps.next(lead, conversation, until);
  }

  private void answer(Lead lead, Conversation conversation, String template) {
    Optional<Escalation> concern = escalationPolicy.findConcern(lead, conversation);
    String car = stock.findLatest(lead.id()).map(CarTemplates::car).orElse("");
    boolean greeted = outboundGate.hasSent(lead.id(), CarTemplates.GREETING);
    Optional<String> words =
        greeted
            ? CarTemplates.update(template).filter(update -> !conversation.hasTold(car))
            : Optional.of(template);
    conversation.markTold(car);
    if (words.isPresent() && greeted && concern.isPresent()) {
      replyComposer.answerAboutCar(
          lead,
          conversation,
          words.get(),
          concern.get().template(),
          nextStepText.promise(lead, concern.get().callWithin(), conversation.callbackAt()));
    } else if (words.isPresent()) {
      replyComposer.answerAboutCar(lead, conversation, words.get(), concern.isEmpty());
    } else if (conversation.isUnheard() && concern.isEmpty()) {
      replyComposer.askNext(lead, conversation);
    }
  }
}
