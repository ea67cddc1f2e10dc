package io.forecourt.understanding.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** Days named in words, resolved from a given day to the next date that is not over. */
final class Days {

  private final LocalDate today;

  Days(LocalDate today) {
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  /** Returns the Saturday of a weekend; on a Sunday, that of the weekend that is almost over. */
  LocalDate weekend(int later) {
    LocalDate saturday =
        today.getDayOfWeek() == DayOfWeek.SUNDAY
            ? today.minusDays(1)
            : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    return saturday.plusWeeks(later);
  }

  /**
   * @param name at least its first two letters
   */
  LocalDate weekday(String name, boolean ofNextWeek) {
    DayOfWeek day =
        Arrays.stream(DayOfWeek.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 2)))
            .findFirst()
            .orElseThrow();
    LocalDate from = ofNextWeek ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today;
    return from.with(TemporalAdjusters.nextOrSame(day));
  }

  /** Returns the next day of a month, such as the 20th, that is not over. */
  LocalDate ofMonth(int day) {
    LocalDate start = today.withDayOfMonth(1);
    while (day > start.lengthOfMonth() || start.withDayOfMonth(day).isBefore(today)) {
      start = start.plusMonths(1);
    }
    return start.withDayOfMonth(day);
  }

  LocalDate date(int month, int day) {
    LocalDate first = LocalDate.of(today.getYear(), month, 1);
    LocalDate that = first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
    return that.isBefore(today)
        ? first.plusYears(1).withDayOfMonth(Math.min(day, first.plusYears(1).lengthOfMonth()))
        : that;
  }

  LocalDate monthEnd(int month) {
    LocalDate end =
        LocalDate.of(today.getYear(), month, 1).with(TemporalAdjusters.lastDayOfMonth());
    return end.isBefore(today)
        ? LocalDate.of(today.getYear() + 1, month, 1).with(TemporalAdjusters.lastDayOfMonth())
        : end;
  }

  /** Returns the last day of this or a later week, month or year; a week ends on Sunday. */
  LocalDate endOf(String unit, int later) {
    return switch (unit) {
      case "week" -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(later);
      case "month" -> today.plusMonths(later).with(TemporalAdjusters.lastDayOfMonth());
      default -> today.plusYears(later).with(TemporalAdjusters.lastDayOfYear());
    };
  }

  LocalDate season(String season) {
    Month last =
        switch (season) {
          case "spring" -> Month.MAY;
          case "summer" -> Month.AUGUST;
          case "winter" -> Month.FEBRUARY;
          default -> Month.NOVEMBER;
        };
    return monthEnd(last.getValue());
  }

  LocalDate quarter(int quarter) {
    return monthEnd(quarter * 3);
  }

  /**
   * @param name as the buyer writes it, without "the"
   */
  LocalDate holiday(String name) {
    LocalDate that = Holidays.date(name, today.getYear());
    return that.isBefore(today) ? Holidays.date(name, today.getYear() + 1) : that;
  }

  static int month(String name) {
    return Arrays.stream(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3)))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
