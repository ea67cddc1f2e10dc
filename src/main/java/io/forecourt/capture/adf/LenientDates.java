package io.forecourt.capture.adf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Dates and times as portals write them. */
final class LenientDates {

  private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d{2}):(\\d)$");
  private static final List<DateTimeFormatter> LOCAL_TIMES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.US),
          DateTimeFormatter.ofPattern("M/d/yyyy h:mm[:ss] a", Locale.US),
          DateTimeFormatter.ofPattern("M/d/yyyy H:mm[:ss]", Locale.US),
          DateTimeFormatter.ofPattern("M/d/yy h:mm a", Locale.US));
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("M/d/yy", Locale.US),
          DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US));

  /** Returns a point in time; without an offset, in the zone of the store. */
  static Optional<Instant> parseInstant(String raw, ZoneId zone) {
    String text = raw == null ? "" : SHORT_OFFSET.matcher(raw.strip()).replaceAll("$1:0$2");
    return parsed(() -> OffsetDateTime.parse(text).toInstant())
        .or(
            () ->
                parsed(
                    () ->
                        OffsetDateTime.parse(
                                text, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss]XX"))
                            .toInstant()))
        .or(
            () ->
                first(
                    LOCAL_TIMES,
                    format -> LocalDateTime.parse(text, format).atZone(zone).toInstant()))
        .or(() -> parseDate(text).map(day -> day.atStartOfDay(zone).toInstant()));
  }

  static Optional<LocalDate> parseDate(String raw) {
    String text = raw == null ? "" : raw.strip();
    String day = text.contains("T") ? text.substring(0, text.indexOf('T')) : text;
    return first(DATES, format -> LocalDate.parse(day, format));
  }

  private static <T> Optional<T> first(
      List<DateTimeFormatter> formats, Function<DateTimeFormatter, T> parse) {
    return formats.stream()
        .flatMap(format -> parsed(() -> parse.apply(format)).stream())
        .findFirst();
  }

  private static <T> Optional<T> parsed(Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private LenientDates() {}
}
