package io.forecourt.conversation;

import io.forecourt.understanding.question.BuyerQuestion;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The templates that introduce the rep at the end of a turn. */
final class Closings {

  /** Concerns whose closing template answers the question, too. */
  private static final Map<String, Set<BuyerQuestion>> ANSWERED_BY_CLOSING =
      Map.of(
          "hand-over-person", Set.of(BuyerQuestion.CALL, BuyerQuestion.ROBOT, BuyerQuestion.OTHER));

  private static final String AGAIN = "hand-over-again";

  /** Returns the questions that a closing template answers, too. */
  static Set<BuyerQuestion> answered(String closing) {
    return ANSWERED_BY_CLOSING.getOrDefault(closing, Set.of());
  }

  static boolean isRepeated(String closing) {
    return closing.equals(AGAIN);
  }

  /** A visit that is held, and a trade-in that is spoken of, need no second sentence. */
  static boolean isSaidBy(String closing, List<String> templates) {
    return switch (closing) {
      case "hand-over-visit" ->
          templates.stream().anyMatch(said -> said.startsWith("answer-visit"));
      case "hand-over-trade-in" -> templates.contains("answer-trade-value");
      case "hand-over-credit" -> templates.contains("answer-policy-financing");
      default -> false;
    };
  }

  /** The same closing is never sent twice. */
  static String once(String closing, Conversation conversation) {
    return conversation.memory().close(closing) ? closing : AGAIN;
  }

  private Closings() {}
}
