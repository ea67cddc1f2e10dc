package io.forecourt.conversation;

import io.forecourt.understanding.Question;
import java.util.Map;

/** How often each question was asked, and how often the reply did not answer it. */
final class QuestionAttempts {

  private static final int MOST_MISSES = 2;
  private static final int MOST_TIMES_ASKED = 3;

  private final Map<Question, ConversationNotes.Tries> tries;

  /**
   * @param tries changed in place, because the notes of the conversation hold them
   */
  QuestionAttempts(Map<Question, ConversationNotes.Tries> tries) {
    this.tries = tries;
  }

  void ask(Question question) {
    ConversationNotes.Tries before = of(question);
    tries.put(question, new ConversationNotes.Tries(before.asked() + 1, before.missed()));
  }

  /**
   * @param evasive whether the buyer avoided the question, so that asking again is pointless
   */
  void miss(Question question, boolean evasive) {
    ConversationNotes.Tries before = of(question);
    tries.put(
        question,
        new ConversationNotes.Tries(before.asked(), evasive ? MOST_MISSES : before.missed() + 1));
  }

  /** Returns whether finding the answer is left to a person. */
  boolean isLeft(Question question) {
    ConversationNotes.Tries soFar = of(question);
    return soFar.missed() >= MOST_MISSES || soFar.asked() >= MOST_TIMES_ASKED;
  }

  boolean wasAsked(Question question) {
    return of(question).asked() > 0;
  }

  private ConversationNotes.Tries of(Question question) {
    return tries.getOrDefault(question, new ConversationNotes.Tries(0, 0));
  }
}
