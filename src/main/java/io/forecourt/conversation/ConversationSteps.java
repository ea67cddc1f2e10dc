package io.forecourt.conversation;

import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chooses the assistant's next step from the current state. */
@Component
class ConversationSteps {

  private final LeadFacts facts;
  private final StockChecks stock;
  private final NextQuestions questions;
  private final EscalationPolicy escalationPolicy;
  private final Clock clock;

  ConversationSteps(
      LeadFacts facts,
      StockChecks stock,
      NextQuestions questions,
      EscalationPolicy escalationPolicy,
      Clock clock) {
    this.facts = facts;
    this.stock = stock;
    this.questions = questions;
    this.escalationPolicy = escalationPolicy;
    this.clock = clock;
  }

  /**
   * @param until when the questions end at the latest; empty outside of qualification, where only
   *     what the buyer writes counts
   */
  ConversationStep next(Lead lead, Conversation conversation, Optional<Instant> until) {
    if (conversation.isPaused(clock.instant())) {
      return ConversationStep.simple(ConversationStep.Kind.WAIT);
    }
    if (until.isEmpty() && !conversation.isUnheard()) {
      return ConversationStep.simple(ConversationStep.Kind.WAIT);
    }
    Facts known = facts.findByLead(lead.id());
    Optional<StockCheck> check = stock.findLatest(lead.id());
    if (conversation.isUnheard() && namesAnotherCar(known, check)) {
      return ConversationStep.simple(ConversationStep.Kind.CHECK_STOCK);
    }
    return escalationPolicy
        .findConcern(lead, conversation)
        .or(() -> end(lead, conversation, known, check, until))
        .map(ConversationStep::handOver)
        .orElseGet(
            () -> {
              if (conversation.isUnheard()) {
                boolean thanksOnly =
                    conversation.hasSaidGoodbye()
                        && conversation.memory().kinds().isEmpty()
                        && !conversation.gaveFact();
                return ConversationStep.simple(
                    thanksOnly ? ConversationStep.Kind.WAIT : ConversationStep.Kind.ASK);
              }
              return until.filter(moment -> !clock.instant().isBefore(moment)).isPresent()
                  ? ConversationStep.handOver(escalationPolicy.end(lead, EscalationPolicy.TIME_UP))
                  : ConversationStep.simple(ConversationStep.Kind.WAIT);
            });
  }

  private Optional<EscalationPolicy.Escalation> end(
      Lead lead,
      Conversation conversation,
      Facts known,
      Optional<StockCheck> check,
      Optional<Instant> until) {
    if (questions.find(lead, conversation, known, check).isEmpty()) {
      if (until.isEmpty() && conversation.hasSaidGoodbye()) {
        return Optional.empty();
      }
      return Optional.of(
          escalationPolicy.end(
              lead,
              known.complete() == Facts.ALL
                  ? EscalationPolicy.SIX_OF_SIX
                  : EscalationPolicy.NOTHING_LEFT));
    }
    return conversation.isUnreachable()
        ? Optional.of(escalationPolicy.end(lead, EscalationPolicy.UNREACHABLE))
        : Optional.empty();
  }

  /** Returns whether the stock check was about no car, or about another one. */
  private static boolean namesAnotherCar(Facts known, Optional<StockCheck> check) {
    return known.namedVehicle().isPresent()
        && check
            .filter(answer -> answer.answer() != StockCheck.StockStatus.NOT_NAMED)
            .filter(answer -> answer.asked().equals(known.namedVehicle().get().spoken()))
            .filter(answer -> isSameUnit(answer, known.namedVehicle().get().vin()))
            .isEmpty();
  }

  private static boolean isSameUnit(StockCheck check, String vin) {
    return vin == null || check.vin().isEmpty() || check.vin().get().equalsIgnoreCase(vin);
  }
}
