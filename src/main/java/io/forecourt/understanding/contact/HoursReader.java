package io.forecourt.understanding.contact;

import io.forecourt.understanding.text.TokenizedText;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads between which hours a buyer can be reached. */
final class HoursReader {

  private static final String NOT_MONEY =
      "(?![\\d,.]*\\d|k\\b| ?(?:k\\b|down|miles|months?|weeks?|days?|years?|/|percent|%"
          + "|bucks|dollars))";

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\b(?:between|from)? ?"
              + ClockTime.PATTERN
              + " ?(?:and|-|to|until|till) ?"
              + ClockTime.PATTERN
              + "(?: ?(?:at night|in the (?:morning|afternoon|evening)))?"
              + NOT_MONEY);
  private static final Pattern BEFORE_OR_AFTER =
      Pattern.compile(
          "\\b(after|past|from|before|until|till|by|around|at|no later than|not before) (?:about )?"
              + ClockTime.PATTERN
              + "(?: ?(?:at night|in the (?:morning|afternoon|evening)))?"
              + NOT_MONEY);

  /** "Don't call before 2", "no calls after 8": the other way round. */
  private static final Pattern NEVER =
      Pattern.compile(
          "\\b(?:don't|do not|never|not|no)\\b[^.?!\\d]{0,30}?\\b(before|until|till|after|past) (?:about )?"
              + ClockTime.PATTERN
              + "(?: ?(?:at night|in the (?:morning|afternoon|evening)))?"
              + NOT_MONEY);

  private static final Pattern EITHER =
      Pattern.compile("\\bbefore " + ClockTime.PATTERN + " ?(?:am)? or after " + ClockTime.PATTERN);
  private static final Pattern PART =
      Pattern.compile(
          "(?<!work )\\b(mornings?|before noon|afternoons?|after lunch|evenings?|nights?|after"
              + " work)\\b");

  /**
   * Hours of the day, as {@code HH:mm}.
   *
   * @param from null if the message gives none
   * @param to null if the message gives none
   */
  record Hours(String from, String to) {

    private static final Hours UNKNOWN = new Hours(null, null);
  }

  /**
   * @param aboutContact whether the message is about contact, so that "evenings" means hours
   */
  static Hours takeFrom(TokenizedText tokenizedText, boolean aboutContact) {
    tokenizedText.take(EITHER);
    Optional<MatchResult> between =
        tokenizedText.take(
            BETWEEN,
            found -> ClockTime.isPossible(found.group(1)) && ClockTime.isPossible(found.group(2)));
    if (between.isPresent()) {
      return between(between.get());
    }
    Optional<MatchResult> never =
        tokenizedText.take(NEVER, found -> ClockTime.isPossible(found.group(2)));
    if (never.isPresent()) {
      String said = never.get().group(2).strip() + ClockTime.halfOfDay(never.get().group());
      boolean late = never.get().group(1).matches("after|past") && said.matches("\\d{1,2}");
      String time = ClockTime.parse(late ? said + " pm" : said, said);
      return never.get().group(1).matches("after|past")
          ? new Hours(null, time)
          : new Hours(time, null);
    }
    Optional<MatchResult> one =
        tokenizedText.take(BEFORE_OR_AFTER, found -> ClockTime.isPossible(found.group(2)));
    if (one.isPresent()) {
      return beforeOrAfter(one.get());
    }
    return aboutContact
        ? tokenizedText.take(PART).map(part -> partOfDay(part.group())).orElse(Hours.UNKNOWN)
        : Hours.UNKNOWN;
  }

  private static Hours between(MatchResult found) {
    String half = ClockTime.halfOfDay(found.group());
    String later = found.group(2).strip() + half;
    return new Hours(
        ClockTime.parse(found.group(1).strip() + half, later), ClockTime.parse(later, later));
  }

  private static Hours beforeOrAfter(MatchResult found) {
    String said = found.group(2).strip() + ClockTime.halfOfDay(found.group());
    String time = ClockTime.parse(said, said);
    boolean before = found.group(1).matches("before|until|till|by|no later than");
    return before ? new Hours(null, time) : new Hours(time, null);
  }

  private static Hours partOfDay(String words) {
    return switch (words) {
      case "morning", "mornings", "before noon" -> new Hours(null, "12:00");
      case "afternoon", "afternoons", "after lunch" -> new Hours("12:00", null);
      default -> new Hours("17:00", null);
    };
  }

  private HoursReader() {}
}
