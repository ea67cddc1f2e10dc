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

  private static final Pattern SOME =
      Pattern.compile(
          "\\b(?:have|got|any\\w*|some\\w*|show|look\\w*|need|options|cars?|suvs?|trucks?|vans?|what can"
              + "|tienen?|hay|algo|algun\\w*|busco|necesito|carros?|trocas?|camionetas?)\\b");

  /** "SUV, AWD, under 40k miles": criteria alone. */
  private static final Pattern UP_TO =
      Pattern.compile("\\b(?:under|below|less than|up to|max|menos de|hasta) \\$?\\d");

  private static final Pattern THIS_ONE =
      Pattern.compile("\\b(?:the|this|that|it|my|el|la|este|esta|mi)\\b");

  /** What a search names as criteria. */
  private static final Set<BuyerQuestion> CRITERIA =
      Set.of(
          BuyerQuestion.OFFER,
          BuyerQuestion.COLOR,
          BuyerQuestion.ACCIDENTS,
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
    boolean lists = UP_TO.matcher(text).find() && !THIS_ONE.matcher(text).find();
    if (SOME_CAR.matcher(text).find() && (lists || LOOKS_FOR.matcher(text).find())) {
      found.put(BuyerQuestion.STOCK_SEARCH, true);
      found.keySet().removeAll(CRITERIA);
    } else if (found.containsKey(BuyerQuestion.PAYMENT) && !SOME.matcher(text).find()) {
      // "Could you do 600 a month?" is about the car that is spoken of.
      found.remove(BuyerQuestion.STOCK_SEARCH);
    }
  }

  private SearchSettlement() {}
}
