package io.forecourt.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Times at which a buyer can come by: on the full and the half hour, while the store is open for as
 * long as the visit takes.
 */
public final class OpenSlots {

  private static final int STEP_MINUTES = 30;
  private static final int LOOK_AHEAD_DAYS = 60;

  private final BusinessTime hours;
  private final Duration visit;

  /**
   * @param visit how long a visit takes
   */
  public OpenSlots(BusinessTime hours, Duration visit) {
    this.hours = hours;
    this.visit = visit;
  }

  /** Returns whether the store is open from a time on for the whole visit. */
  public boolean isOpenAt(Instant start) {
    LocalDate day = start.atZone(hours.zone()).toLocalDate();
    return hours.windowsOn(day).stream()
        .anyMatch(
            window ->
                !start.isBefore(at(day, window.opens()))
                    && !start.plus(visit).isAfter(at(day, window.closes())));
  }

  /** The next ones at or after a time, earliest first; fewer if the store is hardly ever open. */
  public List<Instant> next(Instant from, int count) {
    LocalDate first = from.atZone(hours.zone()).toLocalDate();
    return first
        .datesUntil(first.plusDays(LOOK_AHEAD_DAYS))
        .flatMap(this::on)
        .filter(slot -> !slot.isBefore(from))
        .limit(count)
        .toList();
  }

  /**
   * The ones closest to a wished time, earliest first.
   *
   * @param notBefore usually now, or when the buyer could be there at the earliest
   */
  public List<Instant> near(Instant wished, Instant notBefore, int count) {
    LocalDate day = wished.atZone(hours.zone()).toLocalDate();
    return day.minusDays(LOOK_AHEAD_DAYS)
        .datesUntil(day.plusDays(LOOK_AHEAD_DAYS))
        .flatMap(this::on)
        .filter(slot -> !slot.isBefore(notBefore))
        .sorted(Comparator.comparing(slot -> Duration.between(wished, slot).abs()))
        .limit(count)
        .sorted()
        .toList();
  }

  /** All of one day, earliest first. */
  public Stream<Instant> on(LocalDate day) {
    return hours.windowsOn(day).stream()
        .flatMap(
            window ->
                Stream.iterate(
                    at(day, firstStep(window.opens())),
                    slot -> !slot.plus(visit).isAfter(at(day, window.closes())),
                    slot -> slot.plus(STEP_MINUTES, ChronoUnit.MINUTES)));
  }

  private static LocalTime firstStep(LocalTime opens) {
    int over = opens.getMinute() % STEP_MINUTES;
    return over == 0 ? opens : opens.plusMinutes(STEP_MINUTES - over);
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(hours.zone()).toInstant();
  }
}
