package io.forecourt.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours in which a store is open: several windows a day, none on holidays, in its own time zone
 * (so a window is an hour shorter or longer when the clocks change inside it).
 *
 * @param windows by weekday; a day without windows is closed
 * @param holidays with their names
 */
public record BusinessTime(
    ZoneId zone, Map<DayOfWeek, List<Window>> windows, Map<LocalDate, String> holidays) {

  /** Without a limit, a store that never opens would be searched forever. */
  private static final int LOOK_AHEAD_DAYS = 366;

  /** Open from {@code opens}, closed again at {@code closes}. */
  public record Window(LocalTime opens, LocalTime closes) {}

  private record Span(Instant from, Instant to) {

    Duration length() {
      return Duration.between(from, to);
    }
  }

  /** Returns the hours of a day, the earliest first; none on holidays. */
  public List<Window> windowsOn(LocalDate day) {
    if (holidays.containsKey(day)) {
      return List.of();
    }
    return windows.getOrDefault(day.getDayOfWeek(), List.of()).stream()
        .sorted(Comparator.comparing(Window::opens))
        .toList();
  }

  /** Returns the name of the holiday for which the store is closed on a day. */
  public Optional<String> holidayOn(LocalDate day) {
    return Optional.ofNullable(holidays.get(day));
  }

  public boolean isOpen(Instant moment) {
    return spansOn(moment.atZone(zone).toLocalDate()).stream()
        .anyMatch(span -> !moment.isBefore(span.from()) && moment.isBefore(span.to()));
  }

  /** The moment itself where the store is open, else the next opening. */
  public Instant openAtOrAfter(Instant moment) {
    return spansFrom(moment).findFirst().map(Span::from).orElseThrow(() -> neverOpen(moment));
  }

  /** {@code start} plus so much open time. */
  public Instant add(Instant start, Duration openTime) {
    Duration left = openTime;
    for (Span span : (Iterable<Span>) spansFrom(start)::iterator) {
      if (span.length().compareTo(left) >= 0) {
        return span.from().plus(left);
      }
      left = left.minus(span.length());
    }
    throw neverOpen(start);
  }

  /** When the store closes on the day of the moment, else on the next day that it opens. */
  public Instant closesAtOrAfter(Instant moment) {
    LocalDate day =
        spansFrom(moment)
            .findFirst()
            .map(span -> span.from().atZone(zone).toLocalDate())
            .orElseThrow(() -> neverOpen(moment));
    List<Span> spans = spansOn(day);
    return spans.get(spans.size() - 1).to();
  }

  /** The open time between two moments; zero when {@code end} is not after {@code start}. */
  public Duration between(Instant start, Instant end) {
    Duration sum = Duration.ZERO;
    LocalDate last = end.atZone(zone).toLocalDate();
    for (LocalDate day = start.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Span span : spansOn(day)) {
        sum = sum.plus(overlap(span, start, end));
      }
    }
    return sum;
  }

  private static Duration overlap(Span span, Instant start, Instant end) {
    Instant from = span.from().isBefore(start) ? start : span.from();
    Instant to = span.to().isAfter(end) ? end : span.to();
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }

  /** Returns the rest of the window that contains the moment, then all later windows. */
  private Stream<Span> spansFrom(Instant moment) {
    LocalDate first = moment.atZone(zone).toLocalDate();
    return first
        .datesUntil(first.plusDays(LOOK_AHEAD_DAYS))
        .flatMap(day -> spansOn(day).stream())
        .filter(span -> span.to().isAfter(moment))
        .map(span -> span.from().isBefore(moment) ? new Span(moment, span.to()) : span);
  }

  private List<Span> spansOn(LocalDate day) {
    return windowsOn(day).stream()
        .map(window -> new Span(at(day, window.opens()), at(day, window.closes())))
        .toList();
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private IllegalStateException neverOpen(Instant from) {
    return new IllegalStateException(
        "The store is not open within a year from " + from + ". Check its opening hours.");
  }
}
