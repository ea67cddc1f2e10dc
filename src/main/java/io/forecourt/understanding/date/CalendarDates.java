package io.forecourt.understanding.date;

import io.forecourt.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.regex.MatchResult;

/** Reads dates of the calendar: days of a month, quarters, seasons, holidays, weekdays. */
final class CalendarDates {

  private final TokenizedText tokenizedText;
  private final Days days;
  private final boolean asked;
  private final FoundDates dates;

  /**
   * @param asked whether the message answers the question about the date
   */
  CalendarDates(TokenizedText tokenizedText, Days days, boolean asked, FoundDates dates) {
    this.tokenizedText = tokenizedText;
    this.days = days;
    this.asked = asked;
    this.dates = dates;
  }

  /** Takes every date from the text. */
  void read() {
    tokenizedText
        .take(TimeWords.DAY_FIRST)
        .ifPresent(found -> date(found.group(2), found.group(1)));
    tokenizedText
        .take(TimeWords.DATE, this::isDate)
        .ifPresent(found -> date(found.group(1), found.group(2)));
    tokenizedText.take(TimeWords.NUMERIC).ifPresent(this::numeric);
    tokenizedText.take(TimeWords.OF_MONTH).ifPresent(this::ofMonth);
    tokenizedText
        .take(TimeWords.QUARTER)
        .ifPresent(found -> dates.add(days.quarter(Integer.parseInt(found.group(1)))));
    tokenizedText.take(TimeWords.SEASON).ifPresent(found -> dates.add(days.season(found.group(1))));
    tokenizedText
        .take(TimeWords.HOLIDAY)
        .ifPresent(found -> dates.add(days.holiday(found.group(1).replaceAll("^the ", ""))));
    tokenizedText
        .take(
            TimeWords.WEEKDAY,
            found -> !found.group(3).equals("sun") || found.group().contains("sunday"))
        .ifPresent(
            found -> {
              LocalDate day = days.weekday(found.group(3), found.group(2) != null);
              dates.add(found.group(1) == null ? day : day.minusDays(1));
            });
  }

  /** "May" and "march" are also verbs. */
  private boolean isDate(MatchResult found) {
    boolean word = found.group(1).matches("may|mar|march|sep|dec|jan");
    return !word
        || asked
        || found.group(2) != null
        || TimeWords.AFTER_IN_OR_BY
            .matcher(tokenizedText.left().substring(0, found.start()))
            .matches();
  }

  private void date(String month, String day) {
    int number = day == null ? 0 : Integer.parseInt(day);
    dates.add(
        number < 1 || number > 31
            ? days.monthEnd(Days.month(month))
            : days.date(Days.month(month), number));
  }

  private void numeric(MatchResult found) {
    int month = Integer.parseInt(found.group(1));
    int day = Integer.parseInt(found.group(2));
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
      dates.add(days.date(month, day));
    }
  }

  private void ofMonth(MatchResult found) {
    int day = Integer.parseInt(found.group(2));
    if (day >= 1 && day <= 31) {
      LocalDate that = days.ofMonth(day);
      dates.add(found.group(1) == null ? that : that.minusDays(1));
    }
  }
}
