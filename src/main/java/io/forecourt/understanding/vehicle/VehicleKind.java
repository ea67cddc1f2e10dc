package io.forecourt.understanding.vehicle;

import io.forecourt.understanding.text.TokenizedText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Body style and condition that a buyer asks for; each null if the message gives none.
 *
 * @param bodyStyle such as "SUV" or "Sedan"
 * @param condition "new", "used" or "cpo"
 */
record VehicleKind(String bodyStyle, String condition) {

  private static final Pattern BODY =
      Pattern.compile(
          "\\b(suvs?|sedans?|trucks?|pickups?|minivans?|vans?|hatch(?:back)?s?|coupes?"
              + "|convertibles?|wagons?|crossovers?)\\b");
  private static final Pattern SEARCH =
      Pattern.compile(
          "\\b(?:looking|want|need|interested in|any|shopping for|see the|show me|stock on"
              + "|considering|thinking|carry)\\b|^ an? ");
  private static final Pattern OWN_BODY =
      Pattern.compile(
          "\\b(?:my|our|his|her|old|the same|wife's|husband's)(?: \\w+)? (?:suv|sedan|truck"
              + "|pickup|minivan|van|hatch|coupe|wagon)\\b|\\bhave an? (?:suv|truck|van)\\b");
  private static final Pattern NEW_OR_USED =
      Pattern.compile(
          "\\b(certified(?: pre-?owned)?|cpo|brand new"
              + "|new(?! (?:job|baby|year|number|phone|here|to (?:me|this)))|leftover|pre-?owned"
              + "|used(?! to\\b))\\b");

  /**
   * @param named whether the message names the vehicle it is about
   * @param asked whether the message answers the question about the vehicle
   */
  static VehicleKind takeFrom(TokenizedText tokenizedText, boolean named, boolean asked) {
    boolean searches = asked || tokenizedText.contains(SEARCH);
    String body = null;
    String condition = null;
    if (named || searches) {
      tokenizedText.takeAll(OWN_BODY);
      body = tokenizedText.take(BODY).map(found -> body(found.group(1))).orElse(null);
    }
    if (named || body != null || asked) {
      condition =
          tokenizedText.take(NEW_OR_USED).map(found -> condition(found.group(1))).orElse(null);
    }
    return new VehicleKind(body, condition);
  }

  private static String body(String word) {
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return switch (one) {
      case "suv", "crossover" -> "SUV";
      case "pickup" -> "Truck";
      case "hatch", "hatchback" -> "Hatchback";
      default -> one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1);
    };
  }

  private static String condition(String word) {
    if (word.startsWith("c")) {
      return "cpo";
    }
    return word.contains("new") || word.equals("leftover") ? "new" : "used";
  }
}
