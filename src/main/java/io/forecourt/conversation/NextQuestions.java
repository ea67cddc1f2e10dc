package io.forecourt.conversation;

import io.forecourt.inventory.StockCheck;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.understanding.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the next question, from the decision {@code next-question}. */
@Component
class NextQuestions {

  private static final String OPEN = "OPEN";
  private static final String KNOWN = "KNOWN";

  /** Known, and sold to another buyer. */
  private static final String GONE = "GONE";

  /** Asked often enough: a person finds out. */
  private static final String LEFT = "LEFT";

  private final DecisionTables decisions;

  NextQuestions(DecisionTables decisions) {
    this.decisions = decisions;
  }

  /**
   * @param template its words
   */
  record NextQuestion(Question question, String template) {}

  Optional<NextQuestion> find(
      Lead lead, Conversation conversation, Facts facts, Optional<StockCheck> stock) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", lead.store());
    inputs.put("channel", lead.channel().name());
    for (Question question : Question.values()) {
      inputs.put(question.fact().key(), stateOf(question, conversation, facts, stock));
    }
    List<Map<String, Object>> rulings = decisions.evaluate(Decisions.NEXT_QUESTION, inputs);
    return rulings.stream()
        .findFirst()
        .map(
            ruling ->
                new NextQuestion(
                    Question.valueOf((String) ruling.get("question")),
                    (String) ruling.get("template")));
  }

  private static String stateOf(
      Question question, Conversation conversation, Facts facts, Optional<StockCheck> stock) {
    if (question.isSettledIn(facts)) {
      boolean gone =
          question == Question.VEHICLE
              && stock.filter(check -> check.answer() == StockCheck.StockStatus.GONE).isPresent()
              && !conversation.wasAsked(question);
      return gone ? GONE : KNOWN;
    }
    return conversation.isLeft(question) ? LEFT : OPEN;
  }
}
