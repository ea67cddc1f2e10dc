package io.forecourt.qualification.language;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One message of a buyer.
 *
 * @param asked what the message answers
 * @param stock the cars it may speak of
 * @param now when it was written, with the offset of the store
 */
public record Utterance(Optional<Question> asked, String text, OffsetDateTime now, Stock stock) {

  /** With no store at hand. */
  public Utterance(Optional<Question> asked, String text, OffsetDateTime now) {
    this(asked, text, now, Stock.UNKNOWN);
  }

  boolean answers(Question question) {
    return asked.filter(question::equals).isPresent();
  }
}
