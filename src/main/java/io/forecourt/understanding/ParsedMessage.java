package io.forecourt.understanding;

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
public record ParsedMessage(
    Facts facts,
    Set<Signal> signals,
    Map<Fact, FactReading> readings,
    boolean corrects,
    boolean spanish) {

  /** Of a message that could not be read. */
  public static final ParsedMessage NOTHING =
      new ParsedMessage(Facts.NONE, Set.of(), Map.of(), false, false);

  public ParsedMessage with(Signal signal) {
    Set<Signal> more = EnumSet.of(signal);
    more.addAll(signals);
    return new ParsedMessage(facts, more, readings, corrects, spanish);
  }

  /** It names a day of the next seven, and says surely that it is the one to buy by. */
  public boolean isForThisWeek() {
    FactReading factReading = readings.get(Fact.TIMELINE);
    return facts.timeline() != null
        && facts.timeline().bucket() == Facts.Timeline.Bucket.WITHIN_7_DAYS
        && factReading != null
        && factReading.confidence() == FactReading.Confidence.SURE;
  }

  /** It says nothing that was read, or something that was read half sure. */
  public boolean isUnclear() {
    boolean nothing = readings.isEmpty() && signals.isEmpty();
    return nothing
        || readings.values().stream()
            .anyMatch(factReading -> factReading.confidence() == FactReading.Confidence.HALF_SURE);
  }
}
