package io.forecourt.understanding.money;

import java.util.regex.Pattern;

/** Patterns for amounts and for statements about money. */
final class MoneyWords {

  private static final String PERIOD = "(month(?:ly)?|week(?:ly)?|bi-?weekly)";

  static final Pattern BAND =
      Pattern.compile(
          "\\b(low|mid|high|upper)(?:(?: to |-)(low|mid|high|upper))?[ -](\\d{2}) ?'?s\\b");
  static final Pattern HUNDREDS = Pattern.compile("\\b(low|mid|high|upper)[ -](\\d)00 ?'?s\\b");
  static final Pattern TEENS = Pattern.compile("\\b(low|mid|high|upper)[ -]teens\\b");

  /** Group 1 introduces it, 2 and 3 the low amount, 4 and 5 the high one, 6 the period. */
  static final Pattern RANGE =
      Pattern.compile(
          "(?:\\b(between|from) )?"
              + Amount.PATTERN
              + " ?(?:-|to|and) ?(?:over |more than )?"
              + Amount.PATTERN
              + "(?: ?(?:/|an? |per |each |every |p/)? ?"
              + PERIOD
              + "\\b)?");

  /**
   * Group 1 a period before, 2 "at least", 3 and 4 the amount, 5 a period after it, 6 the words
   * after it.
   */
  static final Pattern ONE =
      Pattern.compile(
          "(?:\\b"
              + PERIOD
              + "(?: payments?)?(?: (?:of|at|under|around|about|is|max|be|to)){0,8} )?(?:\\b(at least"
              + "|more than|over|above|minimum(?: of)?|no less than) )?(?:\\b(?:about|around|like"
              + "|maybe|roughly) )?"
              + Amount.PATTERN
              + "(?: ?(?:/|an? |per |each |every |p/)? ?"
              + PERIOD
              + "\\b)?( ?(?:otd|out the door|all in|total|cash|tops|max(?:imum)?|or (?:less|under)"
              + "|is (?:ok|fine)))?");

  /** "not over", "don't want to spend more than": a maximum despite "more". */
  static final Pattern DENIED =
      Pattern.compile(
          "(?s).*\\b(?:no|not|\\w+n't|never|nothing|cannot|without|a little|keep it from"
              + "|under)\\b[^.!?]{0,30}$");

  /** Numbers that are unrelated to what the buyer wants to pay. */
  static final Pattern NOT_THEIRS =
      Pattern.compile(
          "\\b(?:i|we|she|he) (?:make|makes|earn|bring (?:home|in)|net|gross|take home"
              + "|clear) [^.,?!]{0,24}|\\b(?:rent|mortgage|insurance|daycare)(?: is"
              + "| at)? \\$?\\d[\\d,.]*k?(?: a month)?|\\b(?:quoted|offered|listed(?: at| for)?"
              + "|msrp(?: is)?|asking|advertised(?: at| for)?|sticker(?: is)?|paid"
              + "|online (?:said|for)|score(?: is| of)?|fico(?: is| of)?|tow|insurance paid|shows"
              + "|said) (?:me |it at |about |around |it for ){0,8}\\$?\\d[\\d,.]*k?\\b(?! a month| tops"
              + "| max)|\\$?\\b\\d[\\d,.]*k? (?:is|seems) (?:insane|crazy|too (?:much|high)|a lot"
              + "|steep)|\\b(?:current (?:loan|payment)|loan on (?:it|my \\w+|the \\w+))[^.,?!]{0,24}"
              + "|\\b(?:kbb|kelley|carmax|carvana|edmunds|vroom)\\b[^.?!]{0,26}"
              + "|\\b(?:for|of) (?:my|mine|our)(?: \\w+){0,2} (?:at )?\\$?\\d[\\d,.]*k?\\b"
              + "|\\$?\\b\\d[\\d,.]*k? for (?:my|mine)\\b"
              + "|\\b\\d[\\d,]* ?(?:lbs?|pounds|sq|hp|horsepower|square|score|credit score|fico)\\b"
              + "|\\b\\d+k (?:a|per) year\\b|\\b\\d{3,6} (?!a month|max|tops)[a-z]+ (?:st|street|ave"
              + "|avenue|rd|road|blvd|dr|lane|ln)\\b");

  static final Pattern ABOUT_MONEY =
      Pattern.compile(
          "\\b(budget|spend|payments?|monthly|month|price range|afford|under|max|tops|limit"
              + "|up to|no more than|less than|below|pay|otd|out the door|all in|cash|note|within|cap"
              + "|stay|range|around|at least|keep it|take|offer|do|reach|go (?:up )?to|firm|cheap"
              + "|over|between|(?:i'm|we're) at)\\b|\\$");
  static final Pattern MONTHLY = Pattern.compile("\\b(payments?|monthly|month|note)\\b");
  static final Pattern TOTAL =
      Pattern.compile("\\b(otd|out the door|all in|total|cash|purchase price|price)\\b");

  private MoneyWords() {}
}
