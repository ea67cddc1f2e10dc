package io.forecourt.understanding.date;

import java.util.regex.Pattern;

/** How people speak of when they want to buy. */
final class TimeWords {

  private static final String DAY = "(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String COUNT =
      "(\\d{1,3}|an?|one|a couple(?: of)?|couple(?: of)?|a few|few|several)";

  static final Pattern NOT_A_DEADLINE =
      Pattern.compile(
          "\\b\\d+ (?:months?|weeks?|days?|years?) (?:ago|old)\\b"
              + "|\\b(?:last|past|previous) (?:week|month|year|summer|winter|weekend|night|"
              + DAY
              + ")\\b|\\b(?:been|looking|still waiting|waited|had (?:it|one)"
              + "|owned it)\\b[^.,?!]{0,24} (?:for|since|after) (?:the (?:last|past) )?(?:\\d+|a|an"
              + "|few|couple) \\w+|\\b(?:12|24|36|39|48|60|72|75|84|96) ?-?months?\\b(?! from| out"
              + "| away)|\\b\\d+ years?[^.?!]{0,20}\\b(?:warranty|loan|financ\\w+)"
              + "|\\bwarranty\\b[^.?!]{0,30}\\d+ (?:years?|months?)"
              + "|\\b(?:a|per|each|every"
              + "|/) ?month\\b(?<!in a month)(?<!about a month)(?<!within a month)(?<!at least a "
              + "month)|\\b\\d+k? (?:miles )?(?:a|per) year\\b|\\blease (?:ends?|is up)\\b"
              + "|\\b(?:on|open|close|hours) (?:on )?(?:sun|satur)days?\\b\\?");
  static final Pattern AT_ONCE =
      Pattern.compile(
          "\\b(asap|as soon as possible|right away|immediately"
              + "|(?:need|buy|want|sign|ready)[^.]{0,20} right now|ready to buy|ready now"
              + "|need (?:it|one|a car|something) (?:now|quick|fast)|like yesterday|this very day"
              + "|ready today|drive it home|on my way)\\b");
  static final Pattern LOOKING =
      Pattern.compile(
          "\\b(just (?:looking|browsing|curious|shopping around|checking|researching|starting)"
              + "|only looking|no (?:rush|hurry)|not in (?:a|any) (?:rush|hurry)"
              + "|still (?:researching|deciding|looking)|window shopping|kicking tires"
              + "|not (?:buying|ready|looking to buy) (?:yet|now|anytime soon)|browsing|someday"
              + "|killing time|who knows|whenever)\\b");
  static final Pattern TODAY =
      Pattern.compile(
          "\\b(today|tonight|this (?:morning|afternoon|evening)|(?:next|an|half an) hour)\\b");
  static final Pattern TOMORROW = Pattern.compile("\\b(day after tomorrow|tomorrow)\\b");
  static final Pattern WEEKEND =
      Pattern.compile("\\b(?:(before) )?(?:the |this |coming )*(next )?weekend\\b( after next)?");
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

  static final Pattern LED =
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
  static final Pattern FEAST =
      Pattern.compile(
          "\\b(christmas|xmas|(?:the )?holidays|thanksgiving|memorial day|labor day"
              + "|new years?(?: eve)?|easter|tax (?:time|season)|(?:the )?4th of july|july 4th)\\b");

  private TimeWords() {}
}
