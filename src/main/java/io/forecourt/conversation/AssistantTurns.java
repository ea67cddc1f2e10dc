package io.forecourt.conversation;

import io.forecourt.conversation.Escalations.Escalation;
import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.gate.OutboundGate;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The assistant's turns, each under the lock of the talk. */
@Component
class AssistantTurns {

  private static final String GREETING = "first-answer-";
  private static final String UPDATE = "update-";

  /** Has no sense once somebody has been greeted. */
  private static final String GENERAL = "general";

  private final Conversations conversations;
  private final ConversationSteps steps;
  private final ReplyComposer replyComposer;
  private final StockChecks stock;
  private final Availability availability;
  private final OutboundGate outboundGate;
  private final NextStepText nextStepText;

  AssistantTurns(
      Conversations conversations,
      ConversationSteps steps,
      ReplyComposer replyComposer,
      StockChecks stock,
      Availability availability,
      OutboundGate outboundGate,
      NextStepText nextStepText) {
    this.conversations = conversations;
    this.steps = steps;
    this.replyComposer = replyComposer;
    this.stock = stock;
    this.availability = availability;
    this.outboundGate = outboundGate;
    this.nextStepText = nextStepText;
  }

  /** Greets, or tells what the stock says of another car; once each. */
  void answer(Lead lead, String template) {
    Conversation conversation = conversations.lock(lead.id());
    conversation.begin();
    answer(lead, conversation, Optional.of(template));
    conversations.save(lead.id(), conversation);
  }

  /** Answers what the buyer wrote, and asks on. */
  void askNext(Lead lead) {
    Conversation conversation = conversations.lock(lead.id());
    if (steps.next(lead, conversation, Optional.empty()).kind()
        == ConversationStep.Kind.CHECK_STOCK) {
      StockCheck check = availability.check(lead.id());
      answer(
          lead,
          conversation,
          Optional.of(check).map(AssistantTurns::suffix).map(suffix -> GREETING + suffix));
    } else if (conversation.isUnheard()) {
      replyComposer.askNext(lead, conversation);
    }
    conversations.save(lead.id(), conversation);
  }

  ConversationStep choose(Lead lead, Optional<Instant> until) {
    Conversation conversation = conversations.lock(lead.id());
    return steps.next(lead, conversation, until);
  }

  private void answer(Lead lead, Conversation conversation, Optional<String> template) {
    Optional<Escalation> concern = steps.concern(lead, conversation);
    String car = stock.findLatest(lead.id()).map(AssistantTurns::car).orElse("");
    boolean greeted = outboundGate.hasSent(lead.id(), GREETING);
    Optional<String> words =
        greeted
            ? template
                .map(name -> name.substring(GREETING.length()))
                .filter(suffix -> !suffix.equals(GENERAL) && !conversation.hasTold(car))
                .map(suffix -> UPDATE + suffix)
            : template;
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

  private static String suffix(StockCheck check) {
    return switch (check.answer()) {
      case AVAILABLE -> "available";
      case GONE -> "alternatives";
      case NOT_NAMED -> GENERAL;
    };
  }

  private static String car(StockCheck check) {
    return check.answer() + " " + check.vin().orElseGet(check::asked);
  }
}
