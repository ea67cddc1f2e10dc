package io.forecourt.understanding.date;

import java.util.regex.Pattern;

/** Patterns for how soon buyers want to buy, other than dates. */
final class TimelineWords {

  /** Times that are no deadline: the past, a loan's term, a price per month. */
  static final Pattern NOT_A_DEADLINE =
      Pattern.compile(
          "\\b\\d+ (?:months?|weeks?|days?|years?) (?:ago|old)\\b"
              + "|\\b(?:last|past|previous) (?:week|month|year|summer|winter|weekend|night|"
              + TimeWords.DAY
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

  /** A question about when the store is open; its day is no deadline. */
  static final Pattern OPENING_HOURS =
      Pattern.compile(
          "\\b(?:hours|open (?:till|until|on)|what time (?:do|are) you|are you open|close)\\b");

  private TimelineWords() {}
}
