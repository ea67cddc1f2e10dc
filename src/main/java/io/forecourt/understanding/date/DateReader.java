package io.forecourt.understanding.date;

import io.forecourt.lead.Facts;
import io.forecourt.lead.Facts.Timeline.Bucket;
import io.forecourt.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The dates a message names, seen from its day. */
final class DateReader {

  private static final int DAYS_OF_MONTH = 30;

  private final TokenizedText tokenizedText;
  private final Days days;
  private final boolean asked;

  /** Each with the bucket it stands for. */
  private final Map<LocalDate, Bucket> dates = new LinkedHashMap<>();

  /**
   * @param asked when is what was asked for
   */
  DateReader(TokenizedText tokenizedText, LocalDate today, boolean asked) {
    this.tokenizedText = tokenizedText;
    this.days = new Days(today);
    this.asked = asked;
  }

  Optional<Facts.Timeline> latest() {
    near();
    spans();
    new CalendarDates(tokenizedText, days, asked, this::say).read();
    return dates.entrySet().stream()
        .max(Map.Entry.comparingByKey())
        .map(date -> new Facts.Timeline(date.getValue(), date.getKey()));
  }

  private void near() {
    tokenizedText.take(TimeWords.WEEK_FROM).ifPresent(this::weekFrom);
    tokenizedText.take(TimeWords.TODAY).ifPresent(found -> say(days.today()));
    tokenizedText
        .take(TimeWords.TOMORROW)
        .ifPresent(found -> say(days.today().plusDays(found.group().startsWith("day") ? 2 : 1)));
    tokenizedText
        .take(TimeWords.HOURS)
        .ifPresent(found -> say(days.today().plusDays(Integer.parseInt(found.group(1)) / 24)));
    tokenizedText.take(TimeWords.WEEKEND).ifPresent(this::weekend);
  }

  private void spans() {
    tokenizedText.take(TimeWords.SPAN, this::isSpan).ifPresent(this::span);
    tokenizedText
        .take(TimeWords.END_OF)
        .ifPresent(found -> say(partOf(found.group(1), endOf(found.group(2)), found.group(2))));
    tokenizedText
        .take(TimeWords.PERIOD)
        .ifPresent(
            found -> {
              boolean next = found.group(1).equals("next") || found.group(1).equals("coming");
              int later = (next ? 1 : 0) + (found.group(3) == null ? 0 : 2);
              say(days.endOf(found.group(2), later));
            });
  }

  private void say(LocalDate date) {
    dates.putIfAbsent(date, bucket(ChronoUnit.DAYS.between(days.today(), date)));
  }

  private static Bucket bucket(long days) {
    if (days <= 7) {
      return Bucket.WITHIN_7_DAYS;
    }
    if (days <= 30) {
      return Bucket.WITHIN_30_DAYS;
    }
    return days <= 90 ? Bucket.WITHIN_90_DAYS : Bucket.OVER_90_DAYS;
  }

  private void weekFrom(MatchResult found) {
    LocalDate day =
        switch (found.group(1)) {
          case "today" -> days.today();
          case "tomorrow" -> days.today().plusDays(1);
          default -> days.weekday(found.group(1), false);
        };
    say(day.plusWeeks(1));
  }

  private void weekend(MatchResult found) {
    int later = (found.group(2) == null ? 0 : 1) + (found.group(3) == null ? 0 : 2);
    LocalDate saturday = days.weekend(later);
    say(found.group(1) == null ? saturday.plusDays(1) : saturday.minusDays(1));
  }

  /** "a month" alone is a price's unit; "in a month" is a deadline. */
  private boolean isSpan(MatchResult found) {
    boolean article = found.group(2).matches("an?|one");
    boolean led = TimeWords.LED.matcher(tokenizedText.left().substring(0, found.start())).matches();
    return !article || led || asked;
  }

  /** "Three months" are ninety days, whatever the calendar says of them. */
  private void span(MatchResult found) {
    int count = found.group(4) != null && !found.group(4).equals("so") ? 2 : count(found.group(2));
    switch (found.group(3)) {
      case "day" -> say(days.today().plusDays(count));
      case "week" -> say(days.today().plusWeeks(count));
      case "month" ->
          dates.put(days.today().plusMonths(count), bucket((long) count * DAYS_OF_MONTH));
      default -> say(days.today().plusYears(count));
    }
  }

  private static int count(String word) {
    if (Pattern.matches("\\d+", word)) {
      return Integer.parseInt(word);
    }
    if (word.contains("couple")) {
      return 2;
    }
    return word.contains("few") ? 3 : word.equals("several") ? 4 : 1;
  }

  private LocalDate endOf(String unit) {
    return switch (unit) {
      case "week", "month", "year" -> days.endOf(unit, 0);
      case "spring", "summer", "fall", "winter" -> days.season(unit);
      default -> days.monthEnd(Days.month(unit));
    };
  }

  private LocalDate partOf(String part, LocalDate end, String unit) {
    boolean month = !unit.equals("week") && !unit.equals("year");
    LocalDate that =
        switch (part) {
          case "beginning", "start", "early" -> month ? end.withDayOfMonth(10) : end;
          case "middle", "mid" -> month ? end.withDayOfMonth(15) : end;
          default -> end;
        };
    return that.isBefore(days.today()) ? that.plusMonths(1) : that;
  }
}
