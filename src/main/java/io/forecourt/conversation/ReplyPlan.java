package io.forecourt.conversation;

import io.forecourt.messaging.gate.ModelWords;
import io.forecourt.messaging.gate.OutboundMessage;
import io.forecourt.understanding.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A turn of the assistant before it is sent.
 *
 * @param templates none where there is nothing to say
 * @param question the one that the last template asks
 * @param reply the answers in it; empty where the turn is not one of answers alone
 * @param words those of a language model to send instead
 */
record ReplyPlan(
    List<String> templates,
    Map<String, String> values,
    Optional<Asked> question,
    Optional<Reply> reply,
    Optional<ModelWords> words) {

  /** A question and the template that asks it. */
  record Asked(Question question, String template) {}

  static ReplyPlan of(
      List<String> answers,
      Map<String, String> values,
      Optional<NextQuestions.NextQuestion> question) {
    Optional<Asked> asked =
        question.map(next -> new Asked(next.question(), wording(next, answers)));
    List<String> templates = new ArrayList<>(answers);
    asked.map(Asked::template).ifPresent(templates::add);
    return new ReplyPlan(templates, values, asked, Optional.empty(), Optional.empty());
  }

  ReplyPlan of(Reply answers) {
    return new ReplyPlan(templates, values, question, Optional.of(answers), words);
  }

  ReplyPlan in(Optional<ModelWords> other) {
    return new ReplyPlan(templates, values, question, reply, other);
  }

  /** Returns the message; empty where there is nothing to say. */
  Optional<OutboundMessage> message() {
    return templates.isEmpty()
        ? Optional.empty()
        : Optional.of(new OutboundMessage(templates, values, words));
  }

  /** Returns the question that was asked, given the templates that were sent. */
  Optional<Question> asked(List<String> sent) {
    return question.filter(each -> sent.contains(each.template())).map(Asked::question);
  }

  /** Who was just offered some cars is asked about them. */
  private static String wording(NextQuestions.NextQuestion next, List<String> templates) {
    boolean offered =
        templates.stream()
            .anyMatch(said -> said.startsWith("answer-search") && !said.endsWith("-none"));
    return offered && next.question() == Question.VEHICLE ? "ask-other-car" : next.template();
  }
}
