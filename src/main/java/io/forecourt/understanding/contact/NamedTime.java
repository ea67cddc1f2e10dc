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
          "\\b(?:at|around|by|make (?:it|that)|like|after|say|is|for|to|or|how about|what about"
              + "|let's do|@) (?:about |around"
              + " |like )?(\\d{1,2})\\b"
              + AFTER);

  /** "9 works", "4 is good". */
  private static final Pattern AGREED =
      Pattern.compile(
          "(?<![\\d$.,:/-])(\\d{1,2}) (?:works|it is|sounds (?:good|great)|is"
              + " (?:good|fine|ok|okay|great|perfect))\\b");

  /** "Three thirty", which stands in digits here. */
  private static final Pattern SPELLED =
      Pattern.compile(
          "\\b(?:do|at|around|by|make (?:it|that)|like|after|to|how about"
              + "|say|a las) ([1-9]|1[0-2])(15|30|45)\\b"
              + "(?! ?(?:a|per) month|[\\d,.])");

  /** "4 on Saturday", "Saturday 4". */
  private static final Pattern BESIDE_A_DAY =
      Pattern.compile(
          "(?<![\\d$.,:])(\\d{1,2}) (?:on |this |el )?(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b"
              + "|\\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
              + " (?:at )?(\\d{1,2})\\b(?![\\d:/,]|st|nd|rd|th)");

  /** "Tomorrow 530", "530 Thursday". */
  private static final Pattern CLOCK_BESIDE_A_DAY =
      Pattern.compile(
          "\\b(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:at |around )?"
              + "([1-9]|1[0-2])(00|15|30|45)\\b(?![\\d:/,])"
              + "|(?<![\\d$.,:])([1-9]|1[0-2])(00|15|30|45) (?:on |this )?"
              + "(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b");

  private static final int NOON = 12;

  /** "What about late, like 8?" */
  private static final Pattern LATE = Pattern.compile("\\b(?:late|night|evening|dinner)\\b");

  /**
   * @param plain the normalized message
   * @param bare whether a number after "at" or "make it" is a time
   */
  public static Optional<LocalTime> find(String plain, boolean bare) {
    Matcher marked = MARKED.matcher(plain);
    if (marked.find()) {
      return time(marked.group(1), marked.group());
    }
    if (!bare) {
      return Optional.empty();
    }
    Matcher spelled = SPELLED.matcher(plain);
    if (spelled.find()) {
      String clock = spelled.group(1) + ":" + spelled.group(2);
      return time(clock, clock);
    }
    Matcher clockBeside = CLOCK_BESIDE_A_DAY.matcher(plain);
    if (clockBeside.find()) {
      int first = clockBeside.group(1) == null ? 3 : 1;
      String clock = clockBeside.group(first) + ":" + clockBeside.group(first + 1);
      return time(clock, clock);
    }
    Matcher beside = BESIDE_A_DAY.matcher(plain);
    if (beside.find()) {
      String hour = beside.group(1) == null ? beside.group(2) : beside.group(1);
      return time(hour, hour);
    }
    Matcher agreed = AGREED.matcher(plain);
    if (agreed.find()) {
      return time(agreed.group(1), agreed.group());
    }
    Matcher introduced = INTRODUCED.matcher(plain);
    if (!introduced.find()) {
      return Optional.empty();
    }
    if (Integer.parseInt(introduced.group(1)) > NOON) {
      // "Something around 15" is money.
      return Optional.empty();
    }
    boolean late = LATE.matcher(plain).find() && !introduced.group().contains("morning");
    return time(introduced.group(1), late ? introduced.group(1) + " at night" : introduced.group());
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
