package io.forecourt.conversation;

import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.OutboundMessage;
import io.forecourt.messaging.gate.SendResult;
import io.forecourt.understanding.question.BuyerQuestion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Composes the assistant's replies: answers to the buyer's questions first, then one question. */
@Component
class ReplyComposer {

  /** Concerns whose closing template answers the question, too. */
  private static final Map<String, Set<BuyerQuestion>> ANSWERED_BY_CLOSING =
      Map.of(
          "hand-over-person", Set.of(BuyerQuestion.CALL, BuyerQuestion.ROBOT, BuyerQuestion.OTHER));

  private static final String AGAIN = "hand-over-again";

  private final Answers answers;
  private final ReadBack readBack;
  private final NextQuestions questions;
  private final LeadFacts facts;
  private final StockChecks stock;
  private final ModelReplies modelReplies;
  private final OutboundGate outboundGate;
  private final Clock clock;

  ReplyComposer(
      Answers answers,
      ReadBack readBack,
      NextQuestions questions,
      LeadFacts facts,
      StockChecks stock,
      ModelReplies modelReplies,
      OutboundGate outboundGate,
      Clock clock) {
    this.answers = answers;
    this.readBack = readBack;
    this.questions = questions;
    this.facts = facts;
    this.stock = stock;
    this.modelReplies = modelReplies;
    this.outboundGate = outboundGate;
    this.clock = clock;
  }

  /**
   * Gives the news about the vehicle, which answers questions about it, and may ask the next one.
   *
   * @param end a template that introduces the rep
   */
  void answerAboutCar(
      Lead lead,
      Conversation conversation,
      List<String> news,
      Optional<String> end,
      boolean mayAsk,
      Map<String, String> more) {
    Reply reply = aboutCar(lead, conversation, news);
    List<String> templates = new ArrayList<>(news);
    templates.addAll(reply.templates());
    end.filter(template -> !templates.contains(template)).ifPresent(templates::add);
    Map<String, String> values = new HashMap<>(reply.values());
    values.putAll(more);
    say(lead, conversation, plan(lead, conversation, templates, values, mayAsk));
  }

  /** Answers what the buyer wrote, and asks the next question. */
  void askNext(Lead lead, Conversation conversation) {
    ReplyPlan plan = planNext(lead, conversation);
    say(lead, conversation, modelReplies.reword(lead, conversation, plan));
  }

  /** Returns what {@link #askNext} would send now; changes the conversation, and sends nothing. */
  ReplyPlan planNext(Lead lead, Conversation conversation) {
    Reply reply = answers.answer(lead, conversation);
    List<String> templates = new ArrayList<>(reply.templates());
    boolean defers = templates.isEmpty() && conversation.memory().takeDeferral();
    if (defers) {
      templates.add("answer-no-rush");
    } else if (templates.isEmpty() && conversation.hasMissed()) {
      templates.add("answer-not-understood");
    }
    return plan(lead, conversation, templates, reply.values(), !defers).of(reply);
  }

  /** Answers the buyer and introduces the rep. */
  void close(
      Lead lead, Conversation conversation, Optional<String> template, Map<String, String> more) {
    template
        .map(ANSWERED_BY_CLOSING::get)
        .ifPresent(questions -> questions.forEach(conversation.memory()::drop));
    Reply reply = answers.answer(lead, conversation);
    List<String> templates = new ArrayList<>(reply.templates());
    Map<String, String> values = new HashMap<>(reply.values());
    values.putAll(more);
    template
        .filter(closing -> !isSaidBy(closing, templates))
        .map(closing -> once(closing, conversation))
        .filter(closing -> templates.isEmpty() || !closing.equals(AGAIN))
        .ifPresent(templates::add);
    if (!templates.isEmpty()) {
      send(lead, conversation, new OutboundMessage(templates, values));
    }
    conversation.answered();
  }

  /** A visit that is held, and a trade-in that is spoken of, need no second sentence. */
  private static boolean isSaidBy(String closing, List<String> templates) {
    return switch (closing) {
      case "hand-over-visit" ->
          templates.stream().anyMatch(said -> said.startsWith("answer-visit"));
      case "hand-over-trade-in" -> templates.contains("answer-trade-value");
      case "hand-over-credit" -> templates.contains("answer-policy-financing");
      default -> false;
    };
  }

  /** The same closing is never sent twice. */
  private static String once(String closing, Conversation conversation) {
    return conversation.memory().close(closing) ? closing : AGAIN;
  }

  private Reply aboutCar(Lead lead, Conversation conversation, List<String> news) {
    ConversationMemory memory = conversation.memory();
    boolean named = news.stream().anyMatch(CarTemplates::namesCar);
    boolean priced =
        news.stream().anyMatch(CarTemplates::namesPrice)
            && stock.findLatest(lead.id()).flatMap(check -> check.price()).isPresent();
    if (news.stream().anyMatch(template -> template.endsWith("-alternatives"))) {
      memory.sayMissing();
    }
    if (named) {
      memory.drop(BuyerQuestion.AVAILABILITY);
    }
    if (priced) {
      memory.drop(BuyerQuestion.PRICE);
    }
    if (priced && !memory.kinds().contains(BuyerQuestion.OUT_THE_DOOR)) {
      memory.ask(BuyerQuestion.PAYMENT);
    }
    return answers.answer(lead, conversation);
  }

  private ReplyPlan plan(
      Lead lead,
      Conversation conversation,
      List<String> templates,
      Map<String, String> more,
      boolean mayAsk) {
    Map<String, String> values = new HashMap<>(more);
    Optional<String> heard = readBack.words(lead, conversation);
    if (heard.isPresent()) {
      templates.add("answer-noted");
      values.put("heard", heard.get());
    } else if (conversation.memory().takeAgreedCall()) {
      templates.add("answer-callback");
    } else if (templates.isEmpty() && conversation.gaveFact()) {
      templates.add("answer-thanks");
    }
    if (!mayAsk) {
      return ReplyPlan.of(templates, values, Optional.empty());
    }
    Facts known = facts.findByLead(lead.id());
    return ReplyPlan.of(
        templates, values, questions.find(lead, conversation, known, stock.findLatest(lead.id())));
  }

  private void say(Lead lead, Conversation conversation, ReplyPlan plan) {
    if (plan.message().isPresent()) {
      SendResult sendResult = send(lead, conversation, plan.message().get());
      plan.asked(sendResult.templates())
          .ifPresent(question -> conversation.ask(question, clock.instant()));
    } else {
      conversation.answered();
    }
  }

  private SendResult send(Lead lead, Conversation conversation, OutboundMessage message) {
    SendResult sendResult = outboundGate.send(lead.id(), message);
    if (sendResult.verdict().isSent()) {
      conversation.answered();
    } else {
      conversation.cannotReach();
    }
    return sendResult;
  }
}
