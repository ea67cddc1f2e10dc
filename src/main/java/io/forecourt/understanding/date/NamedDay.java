package io.forecourt.understanding.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;

/** The day that a question about hours or a visit names. */
public final class NamedDay {

  /**
   * @param plain the normalized message
   * @return the first day that is named, from today on
   */
  public static Optional<LocalDate> find(String plain, LocalDate today) {
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
