package io.forecourt.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The opening hours of a usual week, as one writes them: "Mon-Fri 9 AM-8 PM, Sat 9 AM-6 PM". */
public final class OpeningHours {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h a", Locale.US);
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  /** Groups consecutive days with the same hours; omits closed days. */
  public static String describeWeek(BusinessTime hours) {
    List<String> spans = new ArrayList<>();
    DayOfWeek[] days = DayOfWeek.values();
    int first = 0;
    while (first < days.length) {
      List<BusinessTime.Window> windows = windows(hours, days[first]);
      int last = first;
      while (last + 1 < days.length && windows(hours, days[last + 1]).equals(windows)) {
        last++;
      }
      if (!windows.isEmpty()) {
        String span = name(days[first]) + (last == first ? "" : "-" + name(days[last]));
        spans.add(span + " " + words(windows));
      }
      first = last + 1;
    }
    return String.join(", ", spans);
  }

  /** "open today until 8 PM", "open today 9 AM-6 PM" before that, or "closed today". */
  public static String describeToday(BusinessTime hours, Instant now) {
    ZonedDateTime there = now.atZone(hours.zone());
    List<BusinessTime.Window> left =
        hours.windowsOn(there.toLocalDate()).stream()
            .filter(window -> there.toLocalTime().isBefore(window.closes()))
            .toList();
    if (left.isEmpty()) {
      return "closed today";
    }
    return hours.isOpen(now)
        ? "open today until " + time(left.get(left.size() - 1).closes())
        : "open today " + words(left);
  }

  private static List<BusinessTime.Window> windows(BusinessTime hours, DayOfWeek day) {
    return hours.windows().getOrDefault(day, List.of());
  }

  private static String words(List<BusinessTime.Window> windows) {
    return windows.stream()
        .map(window -> time(window.opens()) + "-" + time(window.closes()))
        .collect(Collectors.joining(" and "));
  }

  private static String time(LocalTime time) {
    return (time.getMinute() == 0 ? HOUR : MINUTES).format(time);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.US);
  }

  private OpeningHours() {}
}
