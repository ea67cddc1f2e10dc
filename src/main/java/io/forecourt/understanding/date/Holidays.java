package io.forecourt.understanding.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;

/** US holidays, and the day taxes are due, by the start of their names. */
final class Holidays {

  static LocalDate date(String name, int year) {
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

  /** Source: the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int d = (19 * a + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - d - inCentury % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return Year.of(year).atMonth(f / 31).atDay(f % 31 + 1);
  }

  private Holidays() {}
}
