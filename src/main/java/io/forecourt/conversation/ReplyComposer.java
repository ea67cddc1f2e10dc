package io.forecourt.conversation;

import io.forecourt.inventory.Availability;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.OutboundMessage;
import io.forecourt.messaging.gate.SendResult;
import io.forecourt.store.Stores;
import io.forecourt.understanding.BuyerQuestion;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Speaks for the assistant: what the buyer wants to know first, from what is true at this moment,
 * then one question.
 */
@Component
class ReplyComposer {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Set<BuyerQuestion> ABOUT_THE_CAR =
      Set.of(BuyerQuestion.AVAILABILITY, BuyerQuestion.PRICE, BuyerQuestion.PAYMENT);

  private static final String PASSED_ON = "answer-passed-on";

  private final LeadFacts facts;
  private final StockChecks stock;
  private final Availability availability;
  private final NextQuestions questions;
  private final OutboundGate outboundGate;
  private final Stores stores;
  private final Clock clock;

  ReplyComposer(
      LeadFacts facts,
      StockChecks stock,
      Availability availability,
      NextQuestions questions,
      OutboundGate outboundGate,
      Stores stores,
      Clock clock) {
    this.facts = facts;
    this.stock = stock;
    this.availability = availability;
    this.questions = questions;
    this.outboundGate = outboundGate;
    this.stores = stores;
    this.clock = clock;
  }

  /** A word on the car comes first; it answers questions about it. */
  void answerAboutCar(Lead lead, Conversation conversation, String template, boolean mayAsk) {
    conversation.questions().removeAll(ABOUT_THE_CAR);
    List<String> templates = new ArrayList<>(List.of(template));
    templates.addAll(answers(lead, conversation));
    say(lead, conversation, templates, mayAsk);
  }

  /** A word on the car, and then who goes on. */
  void answerAboutCar(
      Lead lead,
      Conversation conversation,
      String template,
      Optional<String> end,
      Map<String, String> values) {
    conversation.questions().removeAll(ABOUT_THE_CAR);
    List<String> templates = new ArrayList<>(List.of(template));
    templates.addAll(answers(lead, conversation));
    end.ifPresent(templates::add);
    send(lead, conversation, templates, values);
  }

  /** Answers what the buyer wrote, and asks on. */
  void askNext(Lead lead, Conversation conversation) {
    List<String> templates = new ArrayList<>(answers(lead, conversation));
    if (templates.isEmpty() && conversation.hasMissed()) {
      templates.add("answer-not-understood");
    }
    say(lead, conversation, templates, true);
  }

  /** Answers what the buyer wrote, and says who goes on. */
  void close(
      Lead lead, Conversation conversation, Optional<String> template, Map<String, String> values) {
    List<String> templates = new ArrayList<>(answers(lead, conversation));
    template.ifPresent(templates::add);
    if (!templates.isEmpty()) {
      send(lead, conversation, templates, values);
    }
    conversation.answered();
  }

  private void say(Lead lead, Conversation conversation, List<String> templates, boolean mayAsk) {
    Optional<String> heard = readBack(lead, conversation);
    if (heard.isPresent()) {
      templates.add("answer-noted");
    } else if (templates.isEmpty() && conversation.gaveFact()) {
      templates.add("answer-thanks");
    }
    Optional<NextQuestions.NextQuestion> question =
        mayAsk
            ? questions.find(
                lead, conversation, facts.findByLead(lead.id()), stock.findLatest(lead.id()))
            : Optional.empty();
    question.ifPresent(next -> templates.add(next.template()));
    if (templates.isEmpty()) {
      conversation.answered();
      return;
    }
    SendResult sendResult =
        send(
            lead,
            conversation,
            templates,
            heard.map(words -> Map.of("heard", words)).orElse(Map.of()));
    question
        .filter(next -> sendResult.templates().contains(next.template()))
        .ifPresent(next -> conversation.ask(next.question(), clock.instant()));
  }

  private SendResult send(
      Lead lead, Conversation conversation, List<String> templates, Map<String, String> values) {
    SendResult sendResult = outboundGate.send(lead.id(), new OutboundMessage(templates, values));
    if (sendResult.verdict().isSent()) {
      conversation.answered();
    } else {
      conversation.cannotReach();
    }
    return sendResult;
  }

  private List<String> answers(Lead lead, Conversation conversation) {
    if (conversation.questions().stream().anyMatch(ABOUT_THE_CAR::contains)) {
      refresh(lead);
    }
    Optional<StockCheck> check = stock.findLatest(lead.id());
    return conversation.questions().stream()
        .flatMap(question -> answer(question, check).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> answer(BuyerQuestion question, Optional<StockCheck> check) {
    StockCheck.StockStatus stands =
        check.map(StockCheck::answer).orElse(StockCheck.StockStatus.NOT_NAMED);
    boolean priced = check.flatMap(StockCheck::price).isPresent();
    return switch (question) {
      case HOURS -> Optional.of("answer-hours");
      case PLACE -> Optional.of("answer-place");
      case ROBOT -> Optional.of("answer-robot");
      case OTHER -> Optional.of(PASSED_ON);
      case AVAILABILITY, PRICE, PAYMENT ->
          switch (stands) {
            // Which car is meant is asked next.
            case NOT_NAMED -> Optional.empty();
            case GONE -> Optional.of("answer-gone");
            case AVAILABLE ->
                Optional.of(
                    switch (question) {
                      case AVAILABILITY -> "answer-available";
                      case PRICE -> priced ? "answer-price" : PASSED_ON;
                      default -> priced ? "answer-payment" : PASSED_ON;
                    });
          };
    };
  }

  /** The lot changes: an old answer is not given again. */
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

  /** What was understood half sure since the buyer last heard from us. */
  private Optional<String> readBack(Lead lead, Conversation conversation) {
    if (!conversation.gaveFact()) {
      return Optional.empty();
    }
    Facts known = facts.findByLead(lead.id());
    String words =
        facts.sources(lead.id()).entrySet().stream()
            .filter(source -> !source.getValue().sure())
            .flatMap(
                source ->
                    FactPhrases.phrase(source.getKey(), known, stores.get(lead.store())).stream())
            .filter(conversation::readBack)
            .collect(Collectors.joining(", "));
    return Optional.of(words).filter(text -> !text.isEmpty());
  }
}
