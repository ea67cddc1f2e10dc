package io.forecourt.conversation;

import io.forecourt.inventory.StockCheck;
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
import org.springframework.stereotype.Component;

/** Composes the assistant's replies: answers to the buyer's questions first, then one question. */
@Component
class ReplyComposer {

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
    if (templates.isEmpty()) {
      UnaskedReplies.find(conversation).ifPresent(templates::add);
    }
    boolean mayAsk = !templates.contains(UnaskedReplies.NO_RUSH);
    return plan(lead, conversation, templates, reply.values(), mayAsk).of(reply);
  }

  /** Answers the buyer and introduces the rep. */
  void close(
      Lead lead, Conversation conversation, Optional<String> template, Map<String, String> more) {
    template
        .map(Closings::answered)
        .ifPresent(questions -> questions.forEach(conversation.memory()::drop));
    Reply reply = answers.answer(lead, conversation);
    List<String> templates = new ArrayList<>(reply.templates());
    Map<String, String> values = new HashMap<>(reply.values());
    values.putAll(more);
    template
        .filter(closing -> !Closings.isSaidBy(closing, templates))
        .map(closing -> Closings.once(closing, conversation))
        .filter(closing -> templates.isEmpty() || !Closings.isRepeated(closing))
        .ifPresent(templates::add);
    if (!templates.isEmpty()) {
      send(lead, conversation, new OutboundMessage(templates, values));
    }
    conversation.answered();
  }

  private Reply aboutCar(Lead lead, Conversation conversation, List<String> news) {
    ConversationMemory memory = conversation.memory();
    boolean named = news.stream().anyMatch(CarTemplates::namesCar);
    boolean priced =
        news.stream().anyMatch(CarTemplates::namesPrice)
            && stock.findLatest(lead.id()).flatMap(check -> check.price()).isPresent();
    if (news.stream().anyMatch(template -> template.endsWith("-alternatives"))) {
      memory.sayMissing();
      stock
          .findLatest(lead.id())
          .map(check -> check.alternatives().stream().map(StockCheck.Alternative::vin).toList())
          .filter(vins -> !vins.isEmpty())
          .ifPresent(memory::offer);
      stock
          .findLatest(lead.id())
          .flatMap(StockCheck::vin)
          .map("gone "::concat)
          .ifPresent(memory::close);
    }
    if (conversation.memory().hears(words -> !TurnWords.refuseEmails(words))) {
      memory.drop(BuyerQuestion.CHANNEL);
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
      if (!templates.contains(CarTemplates.OWNER)) {
        templates.add("answer-callback");
      }
    } else if (templates.isEmpty() && conversation.gaveFact()) {
      templates.add("answer-thanks");
    }
    if (!mayAsk || conversation.wantsNoQuestions()) {
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
