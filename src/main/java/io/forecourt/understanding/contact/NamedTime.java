package io.forecourt.understanding.contact;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of day that a question about a visit or a call names. */
public final class NamedTime {

  private static final String AFTER =
      "(?: ?(?:at night|in the (?:morning|afternoon|evening)))?(?![\\d:]|,\\d| ?(?:k\\b|%|percent"
          + "|miles?|months?|down|people|seats?|years?|weeks?|days?|min|hours?|grand|hundred|/))";
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<![\\d$.,:])(noon|\\d{1,2}:\\d{2} ?(?:am|pm|a\\b|p\\b)?|\\d{1,2} ?(?:am|pm|a\\.m|p\\.m"
              + "|o'clock))"
              + AFTER);
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "\\b(?:at|around|by|make (?:it|that)|like|after|say|is|for|to|or|@) (?:about |around"
              + " |like )?(\\d{1,2})\\b"
              + AFTER);

  /**
   * @param plain the normalized message
   * @param bare whether a number after "at" or "make it" is a time
   */
  public static Optional<LocalTime> find(String plain, boolean bare) {
    Matcher marked = MARKED.matcher(plain);
    if (marked.find()) {
      return time(marked.group(1), marked.group());
    }
    Matcher introduced = INTRODUCED.matcher(plain);
    return bare && introduced.find()
        ? time(introduced.group(1), introduced.group())
        : Optional.empty();
  }

  private static Optional<LocalTime> time(String said, String words) {
    String time = said.strip() + ClockTime.halfOfDay(words);
    if (!ClockTime.isPossible(time)) {
      return Optional.empty();
    }
    return Optional.of(LocalTime.parse(ClockTime.parse(time, time)));
  }

  private NamedTime() {}
}
