package io.forecourt.conversation;

import io.forecourt.understanding.question.AskedQuestion;
import io.forecourt.understanding.question.QuestionDetails;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Meaning of a buyer's message with regard to the open question.
 *
 * @param details what the words say about the questions
 * @param smallTalk whether it is thanks or a laugh
 * @param words the buyer's own
 */
record MessageAnalysis(
    Set<String> concerns,
    List<AskedQuestion> questions,
    QuestionDetails details,
    boolean gaveFact,
    boolean answered,
    boolean dodged,
    boolean confirms,
    boolean smallTalk,
    Optional<Instant> callbackAt,
    String words) {

  boolean isUnderstood() {
    return gaveFact
        || answered
        || dodged
        || confirms
        || !concerns.isEmpty()
        || !questions.isEmpty()
        || details.unit().isGiven()
        || callbackAt.isPresent();
  }

  /** Returns whether it says something about the deal, and neither answers nor asks anything. */
  boolean isFactAlone() {
    return gaveFact && !answered && questions.isEmpty() && concerns.isEmpty();
  }

  /** "Lol" and a thumb up need nothing. */
  boolean needsNoReply() {
    return smallTalk && questions.isEmpty() && concerns.isEmpty() && !gaveFact && !answered;
  }
}
