package io.forecourt.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days of a usual week, those that follow each other with the same hours put together. */
final class WeekSpans {

  /**
   * @param windows none where the store is closed
   */
  record Span(DayOfWeek first, DayOfWeek last, List<BusinessTime.Window> windows) {}

  static List<Span> of(BusinessTime hours) {
    List<Span> spans = new ArrayList<>();
    DayOfWeek[] days = DayOfWeek.values();
    int first = 0;
    while (first < days.length) {
      List<BusinessTime.Window> windows = windows(hours, days[first]);
      int last = first;
      while (last + 1 < days.length && windows(hours, days[last + 1]).equals(windows)) {
        last++;
      }
      spans.add(new Span(days[first], days[last], windows));
      first = last + 1;
    }
    return spans;
  }

  static boolean isClosed(BusinessTime hours, DayOfWeek day) {
    return windows(hours, day).isEmpty();
  }

  /** Full hours go without minutes. */
  static String time(LocalTime time, DateTimeFormatter hour, DateTimeFormatter minutes) {
    return (time.getMinute() == 0 ? hour : minutes).format(time);
  }

  private static List<BusinessTime.Window> windows(BusinessTime hours, DayOfWeek day) {
    return hours.windows().getOrDefault(day, List.of()).stream()
        .sorted(Comparator.comparing(BusinessTime.Window::opens))
        .toList();
  }

  private WeekSpans() {}
}
