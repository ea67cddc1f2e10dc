package io.forecourt.conversation;

import io.forecourt.conversation.EscalationPolicy.Escalation;
import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.understanding.question.BuyerQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The assistant's turns, each under the lock of the conversation. */
@Component
class AssistantTurns {

  /** Concerns that are answered at once; any other is met by the owner's introduction. */
  private static final Set<String> CLOSES_GREETING =
      Set.of("COMPLAINT", "HUMAN_REQUEST", "NOT_INTERESTED");

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
    if (!outboundGate.hasSent(lead.id(), CarTemplates.GREETING)) {
      conversation.markTold(car);
      replyComposer.answerAboutCar(
          lead,
          conversation,
          List.of(template),
          concern
              .filter(each -> CLOSES_GREETING.contains(each.happened()))
              .flatMap(Escalation::template)
              .or(() -> Optional.of(CarTemplates.OWNER)),
          concern.isEmpty(),
          Map.of());
      return;
    }
    Optional<String> update =
        CarTemplates.update(template)
            .filter(news -> !conversation.hasTold(car))
            .filter(news -> !conversation.isUnheard() || isNews(news, conversation));
    conversation.markTold(car);
    if (concern.isPresent() && (update.isPresent() || conversation.isUnheard())) {
      replyComposer.answerAboutCar(
          lead,
          conversation,
          update.stream().toList(),
          concern.get().template(),
          false,
          nextStepText.promise(lead, concern.get().callWithin(), conversation.callbackAt()));
    } else if (update.isPresent()) {
      replyComposer.answerAboutCar(
          lead, conversation, update.stream().toList(), Optional.empty(), true, Map.of());
    } else if (conversation.isUnheard()) {
      replyComposer.askNext(lead, conversation);
    }
  }

  /** A question about an available car is answered without more; the answer names the car. */
  private static boolean isNews(String update, Conversation conversation) {
    Set<BuyerQuestion> kinds = conversation.memory().kinds();
    boolean onlyAvailability =
        kinds.stream()
            .allMatch(kind -> kind == BuyerQuestion.AVAILABILITY || kind == BuyerQuestion.PRICE);
    return onlyAvailability || !CarTemplates.namesPrice(update);
  }
}
