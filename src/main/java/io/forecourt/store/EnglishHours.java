package io.forecourt.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Opening hours in American English. */
final class EnglishHours implements SpokenHours {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h a", Locale.US);
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d", Locale.US);
  private static final int WEEK = 7;

  @Override
  public String day(BusinessTime hours, LocalDate day, LocalDate today) {
    List<BusinessTime.Window> windows = hours.windowsOn(day);
    if (!windows.isEmpty()) {
      return "We're open %s from %s".formatted(name(day, today), words(windows, " and from "));
    }
    return hours
        .holidayOn(day)
        .map(holiday -> "We're closed %s for %s".formatted(name(day, today), holiday))
        .orElseGet(
            () ->
                WeekSpans.isClosed(hours, day.getDayOfWeek())
                    ? "We're closed on %ss".formatted(name(day.getDayOfWeek()))
                    : "We're closed %s".formatted(name(day, today)));
  }

  @Override
  public String week(BusinessTime hours) {
    return WeekSpans.of(hours).stream()
        .map(
            span ->
                span.windows().isEmpty()
                    ? "closed " + days(span)
                    : days(span) + " " + words(span.windows(), " and "))
        .collect(Collectors.joining(", "));
  }

  private static String days(WeekSpans.Span span) {
    return name(span.first())
        + (span.first() == span.last()
            ? ""
            : (span.first().plus(1) == span.last() ? " and " : " to ") + name(span.last()));
  }

  private static String words(List<BusinessTime.Window> windows, String and) {
    return windows.stream()
        .map(
            window ->
                WeekSpans.time(window.opens(), HOUR, MINUTES)
                    + " to "
                    + WeekSpans.time(window.closes(), HOUR, MINUTES))
        .collect(Collectors.joining(and));
  }

  /** "today", "tomorrow", "Thursday", and beyond a week "Thursday, Nov 26". */
  private static String name(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "today";
    }
    if (days == 1) {
      return "tomorrow";
    }
    String name = name(day.getDayOfWeek());
    return days > 1 && days < WEEK ? name : name + ", " + DATE.format(day) + ",";
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.US);
  }
}
