package io.forecourt.conversation;

import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.OutboundMessage;
import io.forecourt.messaging.gate.SendResult;
import java.time.Clock;
import java.util.ArrayList;
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
  private final OutboundGate outboundGate;
  private final Clock clock;

  ReplyComposer(
      Answers answers,
      ReadBack readBack,
      NextQuestions questions,
      LeadFacts facts,
      StockChecks stock,
      OutboundGate outboundGate,
      Clock clock) {
    this.answers = answers;
    this.readBack = readBack;
    this.questions = questions;
    this.facts = facts;
    this.stock = stock;
    this.outboundGate = outboundGate;
    this.clock = clock;
  }

  /**
   * Gives the news about the vehicle, which answers questions about it, and may ask the next one.
   */
  void answerAboutCar(Lead lead, Conversation conversation, String template, boolean mayAsk) {
    List<String> templates = aboutCar(lead, conversation, template);
    say(lead, conversation, templates, mayAsk);
  }

  /** Gives the news about the vehicle and introduces the rep. */
  void answerAboutCar(
      Lead lead,
      Conversation conversation,
      String template,
      Optional<String> end,
      Map<String, String> values) {
    List<String> templates = aboutCar(lead, conversation, template);
    end.ifPresent(templates::add);
    send(lead, conversation, templates, values);
  }

  /** Answers what the buyer wrote, and asks the next question. */
  void askNext(Lead lead, Conversation conversation) {
    List<String> templates = new ArrayList<>(answers.templates(lead, conversation));
    if (templates.isEmpty() && conversation.hasMissed()) {
      templates.add("answer-not-understood");
    }
    say(lead, conversation, templates, true);
  }

  /** Answers the buyer and introduces the rep. */
  void close(
      Lead lead, Conversation conversation, Optional<String> template, Map<String, String> values) {
    List<String> templates = new ArrayList<>(answers.templates(lead, conversation));
    template.ifPresent(templates::add);
    if (!templates.isEmpty()) {
      send(lead, conversation, templates, values);
    }
    conversation.answered();
  }

  private List<String> aboutCar(Lead lead, Conversation conversation, String template) {
    conversation.questions().removeAll(Answers.ABOUT_THE_CAR);
    List<String> templates = new ArrayList<>(List.of(template));
    templates.addAll(answers.templates(lead, conversation));
    return templates;
  }

  private void say(Lead lead, Conversation conversation, List<String> templates, boolean mayAsk) {
    Optional<String> heard = readBack.words(lead, conversation);
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
}
