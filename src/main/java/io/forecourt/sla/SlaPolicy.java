package io.forecourt.sla;

import io.forecourt.store.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rule of the decision {@code sla-policy} for one clock. */
record SlaPolicy(Duration within, Duration remindBefore, Duration escalateAfter, Counts counts) {

  private static final Duration LONGEST = Duration.ofDays(90);

  /** Which minutes count, in the words of the decision. */
  enum Counts {
    /** Those in which the store is open. */
    OPEN,
    ALWAYS,
    /** Until the store closes on the day on which they end. */
    CLOSING
  }

  static SlaPolicy from(Map<String, Object> outputs) {
    return new SlaPolicy(
        duration(outputs, "within"),
        duration(outputs, "remindBefore"),
        duration(outputs, "escalateAfter"),
        counts(outputs));
  }

  private static Duration duration(Map<String, Object> outputs, String name) {
    try {
      Duration duration = Duration.parse(String.valueOf(outputs.get(name)));
      if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // Answered below, as any other value that makes no sense.
    }
    throw new IllegalStateException(
        "The decision 'sla-policy' gives %s = %s, which is no duration from PT0S to P90D."
            .formatted(name, outputs.get(name)));
  }

  private static Counts counts(Map<String, Object> outputs) {
    Object given = outputs.get("counts");
    return Stream.of(Counts.values())
        .filter(each -> each.name().equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The decision 'sla-policy' gives counts = %s; it knows %s."
                        .formatted(given, List.of(Counts.values()))));
  }

  /**
   * @param start from when the time counts
   */
  Deadline applyTo(Instant start, BusinessTime hours) {
    Instant due =
        switch (counts) {
          case OPEN -> hours.add(start, within);
          case ALWAYS -> start.plus(within);
          case CLOSING -> hours.closesAtOrAfter(start.plus(within));
        };
    Instant reminder = due.minus(remindBefore);
    Instant escalation =
        counts == Counts.ALWAYS ? due.plus(escalateAfter) : hours.add(due, escalateAfter);
    return new Deadline(
        within.toString(), due, reminder.isBefore(start) ? start : reminder, escalation);
  }
}
