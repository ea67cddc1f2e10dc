package io.forecourt.understanding.vehicle;

import io.forecourt.lead.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a car that is named is the buyer's own or the one wanted, by the words around it. */
final class VehicleOwnership {

  private static final int NEAR = 34;
  private static final int VALUE_ASKED = 5;

  /** Before the name, to its last words. */
  private static final Map<Pattern, Integer> BEFORE =
      Map.of(
          Pattern.compile(
              "\\b(?:my|our|mine|his|her|(?:wife|husband|mom|dad|son|daughter)'?s)(?: (?:old"
                  + "|current|own|is|paid off|leased|beat up|trusty))*(?: an?)? ?$"),
          4,
          Pattern.compile(
              "\\b(?:my|our) (?:car|truck|suv|van|vehicle|trade(?:[ -]?in)?"
                  + "|current one)(?: (?:is|would be|will be|it's))?,? ?(?:an? )?$"),
          6,
          Pattern.compile(
              "\\b(?:i|we)(?:'ve| have| own| drive| lease| got|'m driving)(?: got| currently"
                  + "| still)*(?: an?| my| the)?(?: (?:old|leased|paid off))? ?$"),
          4,
          Pattern.compile("(?:^|[ ,])(?:i )?(?:got|have|had) (?:an? )?(?:old )?$"),
          2,
          Pattern.compile(
              "\\b(?:trad(?:e|ing)|swap(?:ping)?|unload|get(?:ting)? rid of|turn(?:ing)? in|roll"
                  + "|sell(?:ing)?)(?: you)?(?: in| it in)?[: ]+(?:is |my |the |our |an? "
                  + "|was )*(?:old )?$"),
          5,
          Pattern.compile(
              "\\b(?:owe|payoff|offer|value|worth|give(?: me)?|get|quote|number|ballpark|estimate"
                  + "|buy back|loan)\\b[^.?!]{0,14} (?:on|for|of|with|is) (?:an? |the |my )?$"),
          3,
          Pattern.compile("\\b(?:trade(?:[ -]?in)?|trading)\\b[^.?!]{0,20}$"),
          2,
          Pattern.compile(
              "\\b(?:for|towards?|into|against|on|get|like|want|wanted|buy|see|at|in|about|drive"
                  + "|meant|make it)(?: (?:an?|the|your|that|this|one of|new|used|brand))+ ?$"),
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

  /** Behind the name. */
  private static final Map<Pattern, Integer> BEHIND =
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

  private final String text;
  private final Optional<Fact> asked;
  private final boolean asksValue;

  /**
   * @param asksValue the message asks what the buyer's own car is worth
   */
  VehicleOwnership(String text, Optional<Fact> asked, boolean asksValue) {
    this.text = text;
    this.asked = asked;
    this.asksValue = asksValue;
  }

  boolean isOwn(VehicleMention car, List<VehicleMention> all) {
    int from = Math.max(0, car.start() - NEAR * 2);
    int to = Math.min(text.length(), car.end() + NEAR);
    for (VehicleMention other : all) {
      if (other.end() <= car.start()) {
        from = Math.max(from, other.end());
      }
      if (other.start() >= car.end()) {
        to = Math.min(to, other.start());
      }
    }
    String before = text.substring(from, car.start());
    String behind = text.substring(car.end(), to);
    int own = asked.map(VehicleOwnership::expects).orElse(0);
    own += asksValue && all.size() == 1 ? VALUE_ASKED : 0;
    for (Map.Entry<Pattern, Integer> cue : BEFORE.entrySet()) {
      own += cue.getKey().matcher(before).find() ? cue.getValue() : 0;
    }
    for (Map.Entry<Pattern, Integer> cue : BEHIND.entrySet()) {
      own += cue.getKey().matcher(behind).find() ? cue.getValue() : 0;
    }
    return own > 0;
  }

  private static int expects(Fact asked) {
    return switch (asked) {
      case TRADE_IN -> 3;
      case VEHICLE -> -2;
      default -> 0;
    };
  }
}
