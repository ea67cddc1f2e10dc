package io.forecourt.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Opening hours in the Spanish of the United States. */
final class SpanishHours implements SpokenHours {

  /** From Monday on. */
  private static final List<String> DAYS =
      List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo");

  private static final List<String> MONTHS =
      List.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre");

  /** With their articles; a holiday that is not listed keeps the name that the store gave it. */
  private static final Map<String, String> HOLIDAYS =
      Map.of(
          "new year's day", "el Año Nuevo",
          "memorial day", "el Memorial Day",
          "independence day", "el Día de la Independencia",
          "labor day", "el Día del Trabajo",
          "thanksgiving", "el Día de Acción de Gracias",
          "thanksgiving day", "el Día de Acción de Gracias",
          "christmas", "Navidad",
          "christmas day", "Navidad",
          "christmas eve", "la Nochebuena",
          "easter", "el Domingo de Pascua");

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.US);
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("h:mm", Locale.US);
  private static final int WEEK = 7;

  @Override
  public String day(BusinessTime hours, LocalDate day, LocalDate today) {
    List<BusinessTime.Window> windows = hours.windowsOn(day);
    if (!windows.isEmpty()) {
      return "%s abrimos %s".formatted(capital(name(day, today)), words(windows));
    }
    return hours
        .holidayOn(day)
        .map(
            holiday ->
                "%s está cerrado por %s".formatted(capital(name(day, today)), spanish(holiday)))
        .orElseGet(
            () ->
                WeekSpans.isClosed(hours, day.getDayOfWeek())
                    ? "Los %s está cerrado".formatted(plural(day.getDayOfWeek()))
                    : "%s está cerrado".formatted(capital(name(day, today))));
  }

  @Override
  public String week(BusinessTime hours) {
    return WeekSpans.of(hours).stream()
        .map(
            span ->
                days(span) + " " + (span.windows().isEmpty() ? "cerrado" : words(span.windows())))
        .collect(Collectors.joining(", "));
  }

  private static String days(WeekSpans.Span span) {
    if (span.first() == span.last()) {
      return name(span.first());
    }
    return span.first().plus(1) == span.last()
        ? name(span.first()) + " y " + name(span.last())
        : "de " + name(span.first()) + " a " + name(span.last());
  }

  private static String words(List<BusinessTime.Window> windows) {
    return windows.stream()
        .map(window -> "de %s a %s".formatted(time(window.opens()), time(window.closes())))
        .collect(Collectors.joining(" y "));
  }

  private static String time(LocalTime time) {
    return WeekSpans.time(time, HOUR, MINUTES)
        + (time.isBefore(LocalTime.NOON) ? " a. m." : " p. m.");
  }

  /** "hoy", "mañana", "el jueves", and beyond a week "el jueves 26 de noviembre". */
  private static String name(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "hoy";
    }
    if (days == 1) {
      return "mañana";
    }
    String name = "el " + name(day.getDayOfWeek());
    return days > 1 && days < WEEK
        ? name
        : "%s %d de %s".formatted(name, day.getDayOfMonth(), MONTHS.get(day.getMonthValue() - 1));
  }

  private static String name(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  private static String plural(DayOfWeek day) {
    String name = name(day);
    return name.endsWith("s") ? name : name + "s";
  }

  private static String spanish(String holiday) {
    String plain = holiday.toLowerCase(Locale.ROOT).replaceAll("\\s*\\(.*\\)", "").strip();
    return HOLIDAYS.getOrDefault(plain, holiday);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
