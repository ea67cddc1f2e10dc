package io.forecourt.understanding.date;

import java.util.regex.Pattern;

/** How buyers write dates. */
final class TimeWords {

  static final String DAY = "(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String COUNT =
      "(\\d{1,3}|an?|one|a couple(?: of)?|couple(?: of)?|a few|few|several)";

  static final Pattern TODAY =
      Pattern.compile(
          "\\b(today|tonight|this (?:morning|afternoon|evening)|(?:next|an|half an) hour)\\b");
  static final Pattern TOMORROW = Pattern.compile("\\b(day after tomorrow|tomorrow)\\b");
  static final Pattern WEEKEND =
      Pattern.compile(
          "\\b(?:(before) )?(?:the |this |coming ){0,8}(next )?weekend\\b( after next)?");
  static final Pattern HOURS = Pattern.compile("\\b(24|36|48|72) ?(?:hours|hrs)\\b");
  static final Pattern WEEK_FROM =
      Pattern.compile("\\ba week from (today|tomorrow|" + DAY + ")\\b");

  /** Group 1 the lower count, 2 the count, 3 the unit, 4 "or two". */
  static final Pattern SPAN =
      Pattern.compile(
          "\\b(?:"
              + COUNT
              + " ?(?:to|or|-) ?)?"
              + COUNT
              + " ?(?:more )?(day|week|month|year)s?\\b(?: or (so|two|2))?");

  static final Pattern BEFORE_A_SPAN =
      Pattern.compile(
          "(?s).*\\b(in|within|about|around|next|the next|like|maybe|less than|under|over"
              + "|another|probably|at least) (?:the )?(?:next )?(?:about )?$");
  static final Pattern PERIOD =
      Pattern.compile(
          "\\b(?:(?:end|middle|mid|beginning|start) (?:of )?)?(?:the )?(this|next|the"
              + "|coming) (week|month|year)\\b( after next)?");
  static final Pattern END_OF =
      Pattern.compile(
          "\\b(end|middle|mid|beginning|start|early|late)[ -](?:of )?(?:the )?(week|month|year"
              + "|summer|spring|fall|winter|"
              + MONTH.substring(1)
              + "\\b");
  static final Pattern WEEKDAY =
      Pattern.compile("\\b(?:(before) )?(?:(next) )?" + DAY + "s?\\b(?!roof)");
  static final Pattern DATE =
      Pattern.compile(
          "\\b" + MONTH + "\\b\\.? ?(?:the )?(\\d{1,2})?(?:st|nd|rd|th)?\\b(?!\\d|,?\\d{3})");
  static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of|de) " + MONTH + "\\b");
  static final Pattern AFTER_IN_OR_BY =
      Pattern.compile(
          "(?s).*\\b(in|by|until|before|around|after|this|next|come|mid|early|late|of|till"
              + "|ends?|expires?|up|starts?) $");
  static final Pattern NUMERIC = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})(?:/(?:20)?\\d{2})?\\b");
  static final Pattern OF_MONTH =
      Pattern.compile("\\b(?:(before) )?the (\\d{1,2})(?:st|nd|rd|th)\\b");
  static final Pattern QUARTER = Pattern.compile("\\bq([1-4])\\b(?! (?:suv|audi|\\d))");
  static final Pattern SEASON =
      Pattern.compile(
          "\\b(spring(?! break)|summer|fall(?! (?:asleep|apart|through))|autumn|winter)\\b");
  static final Pattern HOLIDAY =
      Pattern.compile(
          "\\b(christmas|xmas|(?:the )?holidays|thanksgiving|memorial day|labor day"
              + "|new years?(?: eve)?|easter|tax (?:time|season)|(?:the )?4th of july|july 4th)\\b");

  private TimeWords() {}
}
