package io.forecourt.conversation;

import io.forecourt.understanding.BuyerQuestion;
import io.forecourt.understanding.Question;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What is only of use to the talk itself. */
final class ConversationNotes {

  /** How often a question was put, and how often the answer was none. */
  record Tries(int asked, int missed) {}

  Map<Question, Tries> tries = new EnumMap<>(Question.class);
  int notUnderstood;
  boolean gaveFact;
  boolean unreachable;

  /** Signals and other happenings that a person may have to know of, as they came. */
  Set<String> concerns = new LinkedHashSet<>();

  Set<BuyerQuestion> questions = EnumSet.noneOf(BuyerQuestion.class);

  /** Half-sure facts that the buyer has read back, as they were said. */
  Set<String> readBack = new LinkedHashSet<>();

  /** Who once writes Spanish is somebody who speaks it. */
  boolean spanish;

  /** The car of whose whereabouts the buyer was told last. */
  String told;
}
