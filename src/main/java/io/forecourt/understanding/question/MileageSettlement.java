package io.forecourt.understanding.question;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a question about the odometer from other miles. */
final class MileageSettlement {

  private static final Pattern MILES_PER_GALLON =
      Pattern.compile(
          "(?:gas|fuel) mil\\w+|mileage on the (?:freeway|highway)|(?:miles|mileage|millas)(?:"
              + " \\w+)? (?:per|por) gal\\w+");
  private static final Pattern MILEAGE =
      Pattern.compile("\\b(?:mileage|odometer|how many mi\\w*|miles|millas|millaje)\\b");
  private static final Pattern MILES_STATED =
      Pattern.compile("\\b\\d[\\d,.]* ?k? (?:miles|mi|millas)\\b");
  private static final Pattern MILES_ASKED =
      Pattern.compile("\\b(?:how many|how much|what|mileage|odometer|cuant[ao]s?)\\b|\\?");

  static void settle(Set<BuyerQuestion> kinds, String text) {
    if (kinds.contains(BuyerQuestion.FUEL_ECONOMY)
        && !MILEAGE.matcher(MILES_PER_GALLON.matcher(text).replaceAll(" ")).find()) {
      kinds.remove(BuyerQuestion.MILEAGE);
    }
    if (kinds.contains(BuyerQuestion.MILEAGE)
        && MILES_STATED.matcher(text).find()
        && !MILES_ASKED.matcher(text).find()) {
      // "It has 102k miles and a cracked windshield" tells of the buyer's own car.
      kinds.remove(BuyerQuestion.MILEAGE);
    }
  }

  private MileageSettlement() {}
}
