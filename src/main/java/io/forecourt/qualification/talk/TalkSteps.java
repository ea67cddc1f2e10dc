package io.forecourt.qualification.talk;

import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chooses what the assistant does next, from what is known at this moment. */
@Component
class TalkSteps {

  private final LeadFacts facts;
  private final StockChecks stock;
  private final NextQuestions questions;
  private final Escalations escalations;
  private final Clock clock;

  TalkSteps(
      LeadFacts facts,
      StockChecks stock,
      NextQuestions questions,
      Escalations escalations,
      Clock clock) {
    this.facts = facts;
    this.stock = stock;
    this.questions = questions;
    this.escalations = escalations;
    this.clock = clock;
  }

  /**
   * @param until when the questions end at the latest; empty outside of a talk, where only what the
   *     buyer writes counts
   */
  TalkStep next(Lead lead, Talk talk, Optional<Instant> until) {
    if (talk.isPaused(clock.instant())) {
      return TalkStep.of(TalkStep.Kind.WAIT);
    }
    if (until.isEmpty() && !talk.isUnheard()) {
      return TalkStep.of(TalkStep.Kind.WAIT);
    }
    Facts known = facts.findByLead(lead.id());
    Optional<StockCheck> check = stock.findLatest(lead.id());
    if (talk.isUnheard() && namesAnotherCar(known, check)) {
      return TalkStep.of(TalkStep.Kind.CHECK_STOCK);
    }
    return concern(lead, talk)
        .or(() -> end(lead, talk, known, check, until))
        .map(TalkStep::handOver)
        .orElseGet(
            () -> {
              if (talk.isUnheard()) {
                boolean thanksOnly =
                    talk.hasSaidGoodbye() && talk.questions().isEmpty() && !talk.gaveFact();
                return TalkStep.of(thanksOnly ? TalkStep.Kind.WAIT : TalkStep.Kind.ASK);
              }
              return until.filter(moment -> !clock.instant().isBefore(moment)).isPresent()
                  ? TalkStep.handOver(escalations.end(lead, Escalations.TIME_UP))
                  : TalkStep.of(TalkStep.Kind.WAIT);
            });
  }

  /** Something that a person has to hear of at once. */
  Optional<Escalations.Escalation> concern(Lead lead, Talk talk) {
    return talk.concerns().stream()
        .flatMap(concern -> escalations.of(lead, concern, talk.notUnderstood()).stream())
        .findFirst()
        .or(
            () ->
                talk.isUnheard()
                    ? escalations.of(lead, Escalations.CONFUSION, talk.notUnderstood())
                    : Optional.empty());
  }

  private Optional<Escalations.Escalation> end(
      Lead lead, Talk talk, Facts known, Optional<StockCheck> check, Optional<Instant> until) {
    if (questions.of(lead, talk, known, check).isEmpty()) {
      if (until.isEmpty() && talk.hasSaidGoodbye()) {
        return Optional.empty();
      }
      return Optional.of(
          escalations.end(
              lead,
              known.complete() == Facts.ALL ? Escalations.SIX_OF_SIX : Escalations.NOTHING_LEFT));
    }
    return talk.isUnreachable()
        ? Optional.of(escalations.end(lead, Escalations.UNREACHABLE))
        : Optional.empty();
  }

  /** The stock was asked about no car, or about another one. */
  private static boolean namesAnotherCar(Facts known, Optional<StockCheck> check) {
    return known.namedVehicle().isPresent()
        && check
            .filter(answer -> answer.answer() != StockCheck.StockStatus.NOT_NAMED)
            .filter(answer -> answer.asked().equals(known.namedVehicle().get().spoken()))
            .isEmpty();
  }
}
