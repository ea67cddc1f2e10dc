package io.forecourt.understanding.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that a question about hours or a visit names. */
public final class NamedDay {

  /** "Thursday doesn't work", "not Friday". */
  private static final Pattern REJECTED =
      Pattern.compile(
          "\\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:does not|doesn't|doesnt|won't"
              + "|wont|will not|isn't|is not|ain't|is out|is no good)(?: (?:going to|gonna))?(?:"
              + " (?:work|good|happen|do|great))?|\\b(?:not|can't do|cant do|can't make|instead of)"
              + " (?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)");

  /**
   * @param message normalized
   * @return the first day that is named, from today on
   */
  public static Optional<LocalDate> find(String message, LocalDate today) {
    String plain = REJECTED.matcher(message).replaceAll(" ");
    Days days = new Days(today);
    Matcher holiday = TimeWords.HOLIDAY.matcher(plain);
    if (holiday.find()) {
      return Optional.of(days.holiday(holiday.group(1).replaceAll("^the ", "")));
    }
    Matcher tomorrow = TimeWords.TOMORROW.matcher(plain);
    if (tomorrow.find()) {
      return Optional.of(today.plusDays(tomorrow.group().startsWith("day") ? 2 : 1));
    }
    Matcher weekday = TimeWords.WEEKDAY.matcher(plain);
    while (weekday.find()) {
      boolean word = weekday.group(3).equals("sun") && !weekday.group().contains("sunday");
      if (!word) {
        return Optional.of(days.weekday(weekday.group(3), weekday.group(2) != null));
      }
    }
    if (TimeWords.TODAY.matcher(plain).find()) {
      return Optional.of(today);
    }
    Matcher ofMonth = TimeWords.OF_MONTH.matcher(plain);
    if (ofMonth.find() && Integer.parseInt(ofMonth.group(2)) <= 31) {
      return Optional.of(days.ofMonth(Math.max(1, Integer.parseInt(ofMonth.group(2)))));
    }
    Matcher date = TimeWords.DATE.matcher(plain);
    while (date.find()) {
      int day = date.group(2) == null ? 0 : Integer.parseInt(date.group(2));
      if (day >= 1 && day <= 31) {
        return Optional.of(days.date(Days.month(date.group(1)), day));
      }
    }
    return TimeWords.WEEKEND.matcher(plain).find()
        ? Optional.of(days.weekend(0))
        : Optional.empty();
  }

  private NamedDay() {}
}
