package io.forecourt.understanding.question;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a search from questions about the criteria that it names. */
final class SearchSettlement {

  /** A kind of car. */
  private static final Pattern SOME_CAR =
      Pattern.compile(
          "\\b(?:suvs?|trucks?|pickups?|sedans?|minivans?|vans?|wagons?|something|car|troca"
              + "|camioneta)\\b");

  private static final Pattern LOOKS_FOR =
      Pattern.compile(
          "\\b(?:want an?|need an?|need something|looking for|show me|in the market|busco"
              + "|necesito un\\w?|options|searching|out there"
              + "|budget|vendiendo|venden)\\b");

  /** What a search names as criteria. */
  private static final Set<BuyerQuestion> CRITERIA =
      Set.of(
          BuyerQuestion.OFFER,
          BuyerQuestion.DRIVETRAIN,
          BuyerQuestion.NEWER,
          BuyerQuestion.CHEAPER,
          BuyerQuestion.LOWER_MILES,
          BuyerQuestion.SEATS,
          BuyerQuestion.FUEL_ECONOMY,
          BuyerQuestion.FEATURE,
          BuyerQuestion.CONDITION,
          BuyerQuestion.BODY,
          BuyerQuestion.PRICE);

  /** "I need a truck with AWD" is a search, and asks for no drivetrain. */
  static void settle(Map<BuyerQuestion, Boolean> found, String text) {
    if (SOME_CAR.matcher(text).find() && LOOKS_FOR.matcher(text).find()) {
      found.put(BuyerQuestion.STOCK_SEARCH, true);
      found.keySet().removeAll(CRITERIA);
    }
  }

  private SearchSettlement() {}
}
