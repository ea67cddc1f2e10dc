package io.forecourt.understanding;

import io.forecourt.lead.Fact;
import io.forecourt.understanding.vehicle.UnitIndex;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Context that decides how a message is interpreted.
 *
 * @param asked the question that the message answers
 * @param now when it was written, with the offset of the store
 * @param units the cars it may speak of
 * @param keen whether the buyer already shows interest on the site, so that a near date is urgent
 */
public record MessageContext(
    Optional<Question> asked, OffsetDateTime now, UnitIndex units, boolean keen) {

  /** Context of a message without a store at hand. */
  public static MessageContext at(OffsetDateTime now, Optional<Question> asked) {
    return new MessageContext(asked, now, UnitIndex.EMPTY, false);
  }

  /** Returns the fact that the message was asked for. */
  Optional<Fact> askedFact() {
    return asked.map(Question::fact);
  }

  boolean answers(Fact fact) {
    return askedFact().filter(fact::equals).isPresent();
  }
}
