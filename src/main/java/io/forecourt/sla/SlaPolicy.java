package io.forecourt.sla;

import io.forecourt.store.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The rule of the decision {@code sla-policy} for one clock. */
record SlaPolicy(Duration within, Duration remindBefore, Duration escalateAfter, Counts counts) {

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
        Duration.parse((String) outputs.get("within")),
        Duration.parse((String) outputs.get("remindBefore")),
        Duration.parse((String) outputs.get("escalateAfter")),
        Counts.valueOf((String) outputs.get("counts")));
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
