package io.forecourt.qualification.language;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a message says.
 *
 * @param readings how each fact was read, by fact
 * @param corrects it takes back or changes something said before
 * @param spanish it is in Spanish
 */
public record Understanding(
    Facts facts,
    Set<Signal> signals,
    Map<Fact, Reading> readings,
    boolean corrects,
    boolean spanish) {

  /** Of a message that could not be read. */
  public static final Understanding NOTHING =
      new Understanding(Facts.NONE, Set.of(), Map.of(), false, false);

  public Understanding with(Signal signal) {
    Set<Signal> more = EnumSet.of(signal);
    more.addAll(signals);
    return new Understanding(facts, more, readings, corrects, spanish);
  }

  /** It names a day of the next seven, and says surely that it is the one to buy by. */
  public boolean isForThisWeek() {
    Reading reading = readings.get(Fact.TIMELINE);
    return facts.timeline() != null
        && facts.timeline().bucket() == Facts.Timeline.Bucket.WITHIN_7_DAYS
        && reading != null
        && reading.confidence() == Reading.Confidence.SURE;
  }

  /** It says nothing that was read, or something that was read half sure. */
  public boolean isUnclear() {
    boolean nothing = readings.isEmpty() && signals.isEmpty();
    return nothing
        || readings.values().stream()
            .anyMatch(reading -> reading.confidence() == Reading.Confidence.HALF_SURE);
  }
}
