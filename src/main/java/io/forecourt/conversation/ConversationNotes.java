package io.forecourt.conversation;

import io.forecourt.understanding.BuyerQuestion;
import io.forecourt.understanding.Question;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** State that only the conversation itself uses, stored as JSON. */
final class ConversationNotes {

  /** How often a question was asked, and how often the reply did not answer it. */
  record Tries(int asked, int missed) {}

  Map<Question, Tries> tries = new EnumMap<>(Question.class);
  int notUnderstood;
  boolean gaveFact;
  boolean unreachable;

  /** Signals and other events that a person may have to know about, oldest first. */
  Set<String> concerns = new LinkedHashSet<>();

  Set<BuyerQuestion> questions = EnumSet.noneOf(BuyerQuestion.class);

  /** Uncertain facts that were read back to the buyer, as they were phrased. */
  Set<String> readBack = new LinkedHashSet<>();

  /** Never reset: a buyer who writes Spanish once is answered by a Spanish-speaking rep. */
  boolean spanish;

  /** The vehicle and status that the buyer was last informed about. */
  String told;
}
