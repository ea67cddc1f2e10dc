package io.forecourt.understanding;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Content of a message: its facts and signals.
 *
 * @param readings how each fact was read, by fact
 * @param corrects whether it retracts or changes an earlier statement
 * @param spanish whether it is in Spanish
 */
public record MessageContent(
    Facts facts,
    Set<Signal> signals,
    Map<Fact, FactReading> readings,
    boolean corrects,
    boolean spanish) {

  /** Content of a message that could not be read. */
  public static final MessageContent NOTHING =
      new MessageContent(Facts.NONE, Set.of(), Map.of(), false, false);

  public MessageContent with(Signal signal) {
    Set<Signal> more = EnumSet.of(signal);
    more.addAll(signals);
    return new MessageContent(facts, more, readings, corrects, spanish);
  }

  MessageContent without(Signal signal) {
    Set<Signal> fewer = EnumSet.noneOf(Signal.class);
    fewer.addAll(signals);
    fewer.remove(signal);
    return new MessageContent(facts, fewer, readings, corrects, spanish);
  }

  boolean isHalfSure(Fact fact) {
    FactReading reading = readings.get(fact);
    return reading != null && reading.confidence() == FactReading.Confidence.HALF_SURE;
  }

  /** Returns the content without a fact that was only guessed. */
  MessageContent without(Fact fact) {
    Map<Fact, FactReading> fewer = new LinkedHashMap<>(readings);
    fewer.remove(fact);
    return new MessageContent(facts.without(fact), signals, fewer, corrects, spanish);
  }

  /** Returns whether it surely names one of the next seven days as the day to buy by. */
  public boolean isForThisWeek() {
    FactReading factReading = readings.get(Fact.TIMELINE);
    return facts.timeline() != null
        && facts.timeline().bucket() == Facts.Timeline.Bucket.WITHIN_7_DAYS
        && factReading != null
        && factReading.confidence() == FactReading.Confidence.SURE;
  }

  /** Returns whether nothing was read, or something was read half sure. */
  public boolean isUnclear() {
    boolean nothing = readings.isEmpty() && signals.isEmpty();
    return nothing
        || readings.values().stream()
            .anyMatch(factReading -> factReading.confidence() == FactReading.Confidence.HALF_SURE);
  }
}
