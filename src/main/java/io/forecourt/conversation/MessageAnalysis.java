package io.forecourt.conversation;

import io.forecourt.understanding.BuyerQuestion;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Meaning of a buyer's message with regard to the open question. */
record MessageAnalysis(
    Set<String> concerns,
    Set<BuyerQuestion> questions,
    boolean gaveFact,
    boolean answered,
    boolean dodged,
    boolean confirms,
    Optional<Instant> callbackAt) {

  boolean isUnderstood() {
    return gaveFact
        || answered
        || dodged
        || confirms
        || !concerns.isEmpty()
        || !questions.isEmpty();
  }
}
