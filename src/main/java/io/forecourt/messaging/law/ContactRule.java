package io.forecourt.messaging.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One rule of the law: when people in a state may be contacted, and how often.
 *
 * @param id its name in receipts
 * @param state two letters, or {@code *} for all
 * @param windows a moment outside all of them is quiet
 * @param perDay limit on contacts within 24 hours
 * @param source the statute or regulation
 */
public record ContactRule(
    String id, String state, List<Window> windows, OptionalInt perDay, String source) {

  private static final int WEEK = 7;

  /**
   * @param from the first moment that is allowed
   * @param to the first moment that is not
   */
  public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    boolean holds(ZonedDateTime local) {
      LocalTime time = local.toLocalTime();
      return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    }
  }

  boolean appliesIn(String where) {
    return state.equals("*") || state.equals(where);
  }

  boolean permits(ZonedDateTime local) {
    return windows.stream().anyMatch(window -> window.holds(local));
  }

  /** Returns the first moment, from {@code local} on, that is allowed there. */
  ZonedDateTime nextPermitted(ZonedDateTime local) {
    if (permits(local)) {
      return local;
    }
    for (int ahead = 0; ahead <= WEEK; ahead++) {
      LocalDate day = local.toLocalDate().plusDays(ahead);
      var opening =
          windows.stream()
              .filter(window -> window.days().contains(day.getDayOfWeek()))
              .map(window -> day.atTime(window.from()).atZone(local.getZone()))
              .filter(start -> start.isAfter(local))
              .min(Comparator.naturalOrder());
      if (opening.isPresent()) {
        return opening.get();
      }
    }
    throw new IllegalStateException("Rule " + id + " never permits anything.");
  }
}
