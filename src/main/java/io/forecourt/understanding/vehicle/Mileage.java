package io.forecourt.understanding.vehicle;

import io.forecourt.understanding.text.TokenizedText;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what a buyer's own car has on the odometer, in miles. */
final class Mileage {

  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "\\b(\\d{1,3},\\d{3}|\\d{4,6}|\\d{2,3}xxx"
              + "|\\d{1,3}) ?(k)? ?(?:ish )?(?:thousand )?(?:original |highway )?(?:miles|mi\\b|on it"
              + "|on the (?:clock|odometer))");

  /** "98k" next to the buyer's own car. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<!\\$)(?<!owe )(?<!payoff )(?<!about )(?<!worth )\\b(\\d{2,3}) ?(k"
              + "|xxx)\\b(?! ?(?:a month|otd|or less|max|on it still|left|out the door|cash|down))");

  /** Takes a number that is called miles. */
  static Optional<Integer> takeFrom(TokenizedText tokenizedText) {
    return tokenizedText.take(WITH_UNIT).map(Mileage::miles);
  }

  /** Takes a number that can only be miles where the message is about the buyer's own car. */
  static Optional<Integer> takeBareFrom(TokenizedText tokenizedText) {
    return tokenizedText.take(BARE).map(Mileage::miles);
  }

  static boolean isBareIn(TokenizedText tokenizedText) {
    return tokenizedText.contains(BARE);
  }

  private static Integer miles(MatchResult found) {
    int number = Integer.parseInt(found.group(1).replaceAll("[,x]", ""));
    boolean thousands = found.group(2) != null || found.group(1).endsWith("x") || number < 1_000;
    return thousands ? number * 1_000 : number;
  }

  private Mileage() {}
}
