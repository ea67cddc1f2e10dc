package io.forecourt.understanding.vehicle;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words around a car that show whose it is, each with a weight: above zero for the buyer's own car,
 * below zero for one the buyer wants.
 */
final class OwnershipCues {

  /** Words right before the car. */
  private static final Map<Pattern, Integer> BEFORE =
      Map.of(
          Pattern.compile(
              "\\b(?:my|our|mine|his|her|(?:wife|husband|mom|dad|son|daughter)'?s)(?: (?:old"
                  + "|current|own|is|paid off|leased|beat up|trusty)){0,8}(?: an?)? ?$"),
          4,
          Pattern.compile(
              "\\b(?:my|our) (?:car|truck|suv|van|vehicle|trade(?:[ -]?in)?"
                  + "|current one)(?: (?:is|would be|will be|it's))?,? ?(?:an? )?$"),
          6,
          Pattern.compile(
              "\\b(?:i|we)(?:'ve| have| own| drive| lease| got|'m driving)(?: got| currently"
                  + "| still){0,8}(?: an?| my| the)?(?: (?:old|leased|paid off))? ?$"),
          4,
          Pattern.compile("(?:^|[ ,])(?:i )?(?:got|have|had) (?:an? )?(?:old )?$"),
          2,
          Pattern.compile(
              "\\b(?:trad(?:e|ing)|swap(?:ping)?|unload|get(?:ting)? rid of|turn(?:ing)? in|roll"
                  + "|sell(?:ing)?)(?: you)?(?: in| it in)?[: ]+(?:is |my |the |our |an? "
                  + "|was ){0,8}(?:old )?$"),
          5,
          Pattern.compile(
              "\\b(?:owe|payoff|offer|value|worth|give(?: me)?|get|quote|number|ballpark|estimate"
                  + "|buy back|loan)\\b[^.?!]{0,14} (?:on|for|of|with|is) (?:an? |the |my )?$"),
          3,
          Pattern.compile("\\b(?:trade(?:[ -]?in)?|trading)\\b[^.?!]{0,20}$"),
          2,
          Pattern.compile(
              "\\b(?:for|towards?|into|against|on|get|like|want|wanted|buy|see|at|in|about|drive"
                  + "|meant|make it)(?: (?:an?|the|your|that|this|one of|new|used|brand)){1,8} ?$"),
          -3,
          Pattern.compile(
              "\\b(?:look(?:ing)? (?:at|for|into)|interested in|want|love|need|see|drive"
                  + "|still (?:have|got)|(?:do|does|did) you (?:guys )?(?:still )?(?:have|carry|got)"
                  + "|is (?:the|that|this|your)|your|price on|about the|shopping for"
                  + "|considering)\\b[^.?!]{0,16}$"),
          -4,
          Pattern.compile(
              "\\b(?:for (?:an? |the )?(?:new |used |newer )?|any (?:used |new )?"
                  + "|^ ?(?:used |new ))$"),
          -3);

  /** Words right after the car. */
  private static final Map<Pattern, Integer> AFTER =
      Map.of(
          Pattern.compile(
              "^[^.?!]{0,30}\\b(?:to trade|trade[ -]?in|as (?:a|my) trade|on trade|to swap"
                  + "|for trade|paid off|payoff|i owe|we owe|upside down|to unload)\\b"),
          4,
          Pattern.compile(
              "^(?:,? (?!around|under|for|at|below|about|up)[a-z0-9-]+){0,2}[ ,(]+(?:with |has "
                  + "|about )?\\(?\\d{2,3}(?:,?\\d{3}|k|xxx)\\b(?! ?(?:a month|otd|or less|max"
                  + "|out the door|cash))"),
          2,
          Pattern.compile(
              "^[^.?!]{0,24}\\b(?:runs|engine (?:knocks|light)|transmission|rusty|needs)\\b"),
          1,
          Pattern.compile(
              "^[^.?!]{0,16}\\b(?:still|available|in stock|on (?:the|your) (?:lot|site|website)"
                  + "|you (?:have|posted|listed)|listed|for sale|stock)\\b"),
          -4);

  static int weigh(String before, String after) {
    return weigh(BEFORE, before) + weigh(AFTER, after);
  }

  private static int weigh(Map<Pattern, Integer> cues, String words) {
    return cues.entrySet().stream()
        .filter(cue -> cue.getKey().matcher(words).find())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private OwnershipCues() {}
}
