package io.forecourt.understanding.vehicle;

import java.util.regex.Pattern;

/** Patterns for having a car to trade in, or none. */
final class TradeInWords {

  static final Pattern HAS =
      Pattern.compile(
          "\\b(trad(?:e|ing)(?: it| mine| my| her| him)?[ -]?in\\b|my trade|to trade|trading"
              + "|trade my|(?:have|got) a trade|i'll trade|will trade|would trade|might trade"
              + "|sell(?:ing)? you my|get(?:ting)? rid of my|swap my|trade mine|my payoff"
              + "|turn(?:ing)? in my lease|has to go|(?:i|we) (?:still )?owe\\b"
              + "|(?:my|our) (?:car|truck|suv|van|jeep)(?:'s| is)? worth)");
  static final Pattern NONE =
      Pattern.compile(
          "\\b(no trade(?:[ -]?ins?)?\\b|nothing to trade"
              + "|not (?:planning (?:on|to) |going to |looking to )?trad(?:e|ing)|no plans to trade"
              + "|(?:don't|do not|won't) have (?:a|any(?:thing)?) (?:to )?trade|without a trade"
              + "|zero trade|don't have (?:a car|one to trade)|first car"
              + "|keep(?:ing)? (?:my|our|it|the|mine)\\b(?! (?:under|below|at|around|to|simple"
              + "|between|within|short|cheap|payments?|price|cost|monthly))"
              + "|sold (?:my|it|mine) (?:already|to)|sold (?:my|our) (?:last |old )?(?:car|truck)"
              + "|already sold|sell(?:ing)? (?:it|mine) (?:to|my)?|won't be trading|no vehicle"
              + "|don't own (?:a|one)|taking my old|totaled my|giv(?:e|ing) (?:it|mine|my \\w+) to)");

  /** Required before a classifier is trusted: a description of a car does not show whose it is. */
  static final Pattern ABOUT_A_TRADE =
      Pattern.compile(
          "\\b(?:trad\\w+|swap\\w*|get(?:ting)? rid|unload|turn(?:ing)? in|payoff|owe|worth"
              + "|upside|equity|roll|(?:my|our|the) (?:old|current)"
              + "|(?:my|our) (?:car|truck|suv|van|jeep|lease)|mine|keep\\w*|sold|selling|giving)\\b");

  static final Pattern OWN_CAR = Pattern.compile("\\b(?:my|mine|our)\\b");
  static final Pattern YES =
      Pattern.compile("^ *(?:yes|yeah|yep|yup|ya|yea|sure|i do|we do|si|correct|absolutely)\\b");
  static final Pattern NO =
      Pattern.compile("^ *(?:no|nope|nah|none|not really|n/a|nothing|negative|zero|nada)\\b");
  static final Pattern UNSURE = Pattern.compile("\\b(?:maybe|depends|not sure|possibly)\\b");

  private TradeInWords() {}
}
