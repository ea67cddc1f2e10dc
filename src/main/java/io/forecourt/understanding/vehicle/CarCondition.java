package io.forecourt.understanding.vehicle;

import io.forecourt.understanding.text.TokenizedText;
import java.util.regex.Pattern;

/** Reads the shape a buyer's own car is in. */
final class CarCondition {

  private static final Pattern POOR =
      Pattern.compile(
          "\\b(rough|poor|beat up|wrecked|rusty|rust(?:ed)?|knocks?|blown|shot|slipp(?:s|ing)"
              + "|doesn't run|not running|needs? (?:an? )?(?:new )?(?:transmission|engine|motor|work"
              + "|a lot)|check engine|salvage|junk|bad shape|bad condition)\\b");
  private static final Pattern FAIR =
      Pattern.compile(
          "\\b(fair|okay condition|ok condition|ok shape|average"
              + "|(?:few|couple|some|minor|a) (?:small )?(?:scratch(?:es)?|dings?|dents?)"
              + "|dent(?:s|ed)?|scratch(?:es|ed)|cracked|hail|worn|needs? (?:tires|brakes))\\b");
  private static final Pattern EXCELLENT =
      Pattern.compile(
          "\\b(excellent|mint|like new|perfect|immaculate|pristine|flawless|great shape"
              + "|garage kept|showroom)\\b");
  private static final Pattern GOOD =
      Pattern.compile(
          "\\b(good (?:shape|condition)|great condition|runs (?:great|good|well|fine)|decent"
              + "|clean|good|no accidents|well maintained)\\b");

  /**
   * Returns "poor", "excellent", "fair" or "good", looked for in this order; null where the message
   * does not say.
   */
  static String takeFrom(TokenizedText tokenizedText) {
    if (tokenizedText.take(POOR).isPresent()) {
      return "poor";
    }
    if (tokenizedText.take(EXCELLENT).isPresent()) {
      return "excellent";
    }
    if (tokenizedText.take(FAIR).isPresent()) {
      return "fair";
    }
    return tokenizedText.take(GOOD).isPresent() ? "good" : null;
  }

  private CarCondition() {}
}
