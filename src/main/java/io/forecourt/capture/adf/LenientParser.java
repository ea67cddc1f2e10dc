package io.forecourt.capture.adf;

import io.forecourt.lead.Facts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, dates and times as portals write them. */
final class LenientParser {

  private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d{2}):(\\d)$");
  private static final Pattern PERIOD =
      Pattern.compile("(\\d+)\\s*(?:-|to)?\\s*(\\d+)?\\s*(day|week|month|hour)");
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

  /** Digits with their sign and point; zero and less count as not said. */
  static Optional<BigDecimal> parseAmount(String raw) {
    String digits = raw == null ? "" : raw.replaceAll("[^0-9.]", "");
    try {
      return Optional.of(new BigDecimal(digits)).filter(amount -> amount.signum() > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<Integer> parseInteger(String raw) {
    return parseAmount(raw)
        .filter(amount -> amount.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
        .map(BigDecimal::intValue);
  }

  static Optional<Integer> parseYear(String raw) {
    return parseInteger(raw).filter(year -> year >= 1900 && year < 2100);
  }

  /** A moment; where no zone is given, in that of the store. */
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

  /** When somebody wants to buy, from words such as "Within 2 weeks" or a latest date. */
  static Optional<Facts.Timeline> parseTimeline(
      String words, Optional<LocalDate> latest, LocalDate today) {
    if (latest.isPresent()) {
      return Optional.of(
          new Facts.Timeline(bucket(ChronoUnit.DAYS.between(today, latest.get())), latest.get()));
    }
    String text = words == null ? "" : words.toLowerCase(Locale.ROOT);
    Matcher period = PERIOD.matcher(text);
    if (period.find()) {
      long count = Long.parseLong(period.group(2) == null ? period.group(1) : period.group(2));
      long days =
          switch (period.group(3)) {
            case "hour" -> 1;
            case "day" -> count;
            case "week" -> count * 7;
            default -> count * 30;
          };
      return Optional.of(new Facts.Timeline(bucket(days), null));
    }
    if (text.matches(
        ".*\\b(asap|immediately|today|tomorrow|right away|now|this week(end)?)\\b.*")) {
      return Optional.of(new Facts.Timeline(Facts.Timeline.Bucket.WITHIN_7_DAYS, null));
    }
    if (text.matches(".*\\b(just looking|browsing|researching|undecided)\\b.*")) {
      return Optional.of(new Facts.Timeline(Facts.Timeline.Bucket.JUST_LOOKING, null));
    }
    return Optional.empty();
  }

  private static Facts.Timeline.Bucket bucket(long days) {
    if (days <= 7) {
      return Facts.Timeline.Bucket.WITHIN_7_DAYS;
    }
    if (days <= 31) {
      return Facts.Timeline.Bucket.WITHIN_30_DAYS;
    }
    return days <= 92 ? Facts.Timeline.Bucket.WITHIN_90_DAYS : Facts.Timeline.Bucket.OVER_90_DAYS;
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

  private LenientParser() {}
}
