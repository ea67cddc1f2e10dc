package io.forecourt.understanding.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** The days that words name, seen from one day. */
final class Days {

  private final LocalDate today;

  Days(LocalDate today) {
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  /** Its Saturday; on a Sunday the one that has begun. */
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

  /** The next "20th" there is. */
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

  /** The last day of this or a later week, month or year; a week ends on Sunday. */
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
   * @param name as it is said, without "the"
   */
  LocalDate holiday(String name) {
    LocalDate that = holiday(name, today.getYear());
    return that.isBefore(today) ? holiday(name, today.getYear() + 1) : that;
  }

  private static LocalDate holiday(String name, int year) {
    return switch (name.substring(0, 3)) {
      case "chr", "xma", "hol" -> LocalDate.of(year, 12, 25);
      case "tha" ->
          LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
      case "mem" ->
          LocalDate.of(year, 5, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "lab" -> LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
      case "new" -> LocalDate.of(year, 1, 1);
      case "4th", "jul" -> LocalDate.of(year, 7, 4);
      case "eas" -> easter(year);
      default -> LocalDate.of(year, 4, 15);
    };
  }

  /** By the rule of Gauss, in the form of Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int d = (19 * a + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - d - inCentury % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return Year.of(year).atMonth(f / 31).atDay(f % 31 + 1);
  }

  static int month(String name) {
    return Arrays.stream(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3)))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
