package io.forecourt.conversation;

import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.store.Stores;
import io.forecourt.understanding.question.BuyerQuestion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers a buyer's questions from what is true right now. */
@Component
class Answers {

  /** How long a stock check stays good enough to repeat. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final StockChecks stock;
  private final Availability availability;
  private final Vehicles vehicles;
  private final LeadFacts facts;
  private final Stores stores;
  private final QuestionAnswers questions;
  private final ReplyLanguages languages;
  private final Clock clock;

  Answers(
      StockChecks stock,
      Availability availability,
      Vehicles vehicles,
      LeadFacts facts,
      Stores stores,
      QuestionAnswers questions,
      ReplyLanguages languages,
      Clock clock) {
    this.stock = stock;
    this.availability = availability;
    this.vehicles = vehicles;
    this.facts = facts;
    this.stores = stores;
    this.questions = questions;
    this.languages = languages;
    this.clock = clock;
  }

  /** Answers every question that is open. */
  Reply answer(Lead lead, Conversation conversation) {
    Set<BuyerQuestion> kinds = conversation.memory().kinds();
    if (kinds.stream().anyMatch(kind -> kind.isAboutUnit() || kind.isSearch())) {
      refresh(lead);
    }
    Optional<StockCheck> check = stock.findLatest(lead.id());
    Reply reply =
        new Reply(
            lead,
            stores.get(lead.store()),
            conversation.memory(),
            facts.findByLead(lead.id()),
            check.flatMap(StockCheck::vin).flatMap(vin -> vehicles.find(lead.store(), vin)),
            languages.of(lead, conversation.memory()),
            clock.instant());
    List<Vehicle> compared =
        conversation.memory().compared().stream()
            .flatMap(vin -> vehicles.find(lead.store(), vin).stream())
            .toList();
    reply
        .unit()
        .ifPresent(
            unit ->
                reply.values().put("shortName", ShortNames.of(unit, spokenOf(conversation, lead))));
    if (compared.size() > 1) {
      StockAnswers.offer("answer-compare", compared, reply);
      kinds.removeIf(kind -> kind.isAboutUnit() || kind.isSearch());
    }
    boolean gone = check.filter(Answers::isMissing).isPresent();
    kinds.forEach(
        kind -> {
          reply.begin(kind);
          questions.answer(kind, reply, gone);
        });
    if (reply.templates().isEmpty() && asksBeyondCar(kinds, reply)) {
      // A question without an answer is one for the rep.
      reply.begin(BuyerQuestion.OTHER);
      reply.leave("that", "eso");
    }
    if (conversation.memory().isHalfSure()
        && !kinds.contains(BuyerQuestion.OTHER)
        && !reply.templates().isEmpty()) {
      reply.say("answer-check");
    }
    if (reply.leavesSomething()) {
      conversation.memory().leaveOpen();
    }
    return reply;
  }

  /** Without a car, or with an empty wish for one, the next question asks for the car. */
  private static boolean asksBeyondCar(Set<BuyerQuestion> kinds, Reply reply) {
    return kinds.stream()
        .anyMatch(kind -> reply.unit().isPresent() || !(kind.isAboutUnit() || kind.isSearch()));
  }

  private List<Vehicle> spokenOf(Conversation conversation, Lead lead) {
    return Stream.concat(
            conversation.memory().offered().stream(), conversation.memory().compared().stream())
        .distinct()
        .flatMap(vin -> vehicles.find(lead.store(), vin).stream())
        .toList();
  }

  /** The store has no such car as the buyer asked for. */
  private static boolean isMissing(StockCheck check) {
    return check.answer() == StockCheck.StockStatus.GONE && check.unit().isEmpty();
  }

  /** Checks the stock again where the last check is too old. */
  private void refresh(Lead lead) {
    boolean fresh =
        stock
            .findLatest(lead.id())
            .filter(check -> check.checkedAt().plus(FRESH).isAfter(clock.instant()))
            .isPresent();
    if (!fresh) {
      availability.check(lead.id());
    }
  }
}
