package io.forecourt.followup;

import io.forecourt.process.BrokenModel;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The row of a plan's table for one touch; what cannot be read names table, row and cell.
 *
 * @param step the touch that the row is for
 */
record PlanRow(String plan, int step, Map<String, Object> outputs) {

  private static final String END = "END";

  /** No plan looks further ahead than about 20 years. */
  private static final int MOST_DAYS = 7_500;

  /** Returns what to do; empty at the end of the plan. */
  Optional<Touch.Action> action() {
    String action = text("action");
    if (action.equals(END)) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Touch.Action.values())
            .filter(each -> each.name().equals(action))
            .findFirst()
            .orElseThrow(() -> broken("action", "is none of CALL, MESSAGE, END")));
  }

  String text(String output) {
    return outputs.get(output) instanceof String text ? text.strip() : "";
  }

  /** Returns days, months and years, or hours and minutes where the cell says T. */
  TemporalAmount pause(String output) {
    String cell = text(output);
    try {
      if (cell.contains("T")) {
        Duration time = Duration.parse(cell);
        if (!time.isNegative() && time.toDays() < MOST_DAYS) {
          return time;
        }
      } else {
        Period days = Period.parse(cell);
        if (!days.isNegative() && LocalDate.EPOCH.plus(days).toEpochDay() < MOST_DAYS) {
          return days;
        }
      }
    } catch (DateTimeException e) {
      throw broken(output, "is no duration such as PT4H or P2D");
    }
    throw broken(output, "is no duration between zero and 20 years");
  }

  /** Days, months and years by the store's calendar, hours and minutes by the clock. */
  static Instant after(Instant start, TemporalAmount pause, ZoneId zone) {
    return pause instanceof Duration time
        ? start.plus(time)
        : start.atZone(zone).plus(pause).toInstant();
  }

  private BrokenModel broken(String output, String problem) {
    return new BrokenModel(
        "Table %s, row for touch %d, cell '%s': \"%s\" %s."
            .formatted(plan, step, output, outputs.getOrDefault(output, ""), problem));
  }
}
