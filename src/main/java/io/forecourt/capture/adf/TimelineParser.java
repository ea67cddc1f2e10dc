package io.forecourt.capture.adf;

import io.forecourt.lead.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Timeline of a purchase, as portals describe it. */
final class TimelineParser {

  private static final Pattern PERIOD =
      Pattern.compile("(\\d+)\\s*(?:-|to)?\\s*(\\d+)?\\s*(day|week|month|hour)");

  /** Returns the timeline for the latest date, else for words such as "Within 2 weeks". */
  static Optional<Facts.Timeline> parse(String words, Optional<LocalDate> latest, LocalDate today) {
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

  private TimelineParser() {}
}
