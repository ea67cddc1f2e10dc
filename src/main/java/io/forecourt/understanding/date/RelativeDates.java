package io.forecourt.understanding.date;

import io.forecourt.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.regex.MatchResult;

/** Reads dates that are named by their place around today: tomorrow, next weekend, end of May. */
final class RelativeDates {

  private final TokenizedText tokenizedText;
  private final Days days;
  private final FoundDates dates;

  RelativeDates(TokenizedText tokenizedText, Days days, FoundDates dates) {
    this.tokenizedText = tokenizedText;
    this.days = days;
    this.dates = dates;
  }

  /** Takes the days and weekends around today from the text. */
  void readNear() {
    tokenizedText.take(TimeWords.WEEK_FROM).ifPresent(this::weekFrom);
    tokenizedText.take(TimeWords.TODAY).ifPresent(found -> dates.add(days.today()));
    tokenizedText
        .take(TimeWords.TOMORROW)
        .ifPresent(
            found -> dates.add(days.today().plusDays(found.group().startsWith("day") ? 2 : 1)));
    tokenizedText
        .take(TimeWords.HOURS)
        .ifPresent(
            found -> dates.add(days.today().plusDays(Integer.parseInt(found.group(1)) / 24)));
    tokenizedText.take(TimeWords.WEEKEND).ifPresent(this::weekend);
  }

  /** Takes weeks, months, years and parts of them from the text. */
  void readPeriods() {
    tokenizedText
        .take(TimeWords.END_OF)
        .ifPresent(
            found -> dates.add(partOf(found.group(1), endOf(found.group(2)), found.group(2))));
    tokenizedText
        .take(TimeWords.PERIOD)
        .ifPresent(
            found -> {
              boolean next = found.group(1).equals("next") || found.group(1).equals("coming");
              int later = (next ? 1 : 0) + (found.group(3) == null ? 0 : 2);
              dates.add(days.endOf(found.group(2), later));
            });
  }

  private void weekFrom(MatchResult found) {
    LocalDate day =
        switch (found.group(1)) {
          case "today" -> days.today();
          case "tomorrow" -> days.today().plusDays(1);
          default -> days.weekday(found.group(1), false);
        };
    dates.add(day.plusWeeks(1));
  }

  private void weekend(MatchResult found) {
    int later = (found.group(2) == null ? 0 : 1) + (found.group(3) == null ? 0 : 2);
    LocalDate saturday = days.weekend(later);
    dates.add(found.group(1) == null ? saturday.plusDays(1) : saturday.minusDays(1));
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
