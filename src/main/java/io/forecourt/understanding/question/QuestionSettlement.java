package io.forecourt.understanding.question;

import io.forecourt.lead.Facts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Of questions that exclude each other, keeps the narrower one. */
final class QuestionSettlement {

  private static final String COLORS =
      "(?:black|white|silver|gr[ae]y|red|blue|green|brown|beige|tan|gold|orange|yellow|negr[oa]"
          + "|blanc[oa]|platead[oa]|gris|roj[oa]|azul|verde)";
  private static final Pattern IN_COLOR =
      Pattern.compile(
          "\\b(?:in|en) (?:an? )?(?:\\w+ )?"
              + COLORS
              + "\\b|\\b(?:an?|any|un[oa]?) "
              + COLORS
              + " ones?\\b|\\btienen? (?:un[oa] )?"
              + COLORS
              + "\\b");
  private static final Pattern ASKS_FOR_ONE =
      Pattern.compile(
          "\\b(?:have|got|come|comes|get|any|is there|find|available|tienen?|hay|viene)\\b|\\?");
  private static final Pattern MILES_PER_GALLON =
      Pattern.compile("(?:gas|fuel) mil\\w+|(?:miles|mileage|millas)(?: \\w+)? (?:per|por) gal\\w+");
  private static final Pattern MILEAGE =
      Pattern.compile("\\b(?:mileage|odometer|how many mi\\w*|miles|millas|millaje)\\b");
  private static final Pattern FEES =
      Pattern.compile("\\b(?:what|how much|which|any|your|doc|dealer|hidden)\\b.{0,20}\\bfees?\\b");

  /** What an answer to the assistant's own question may ask beside it. */
  static boolean survivesAnAnswer(BuyerQuestion question) {
    return switch (question) {
      case PAYMENT, PRICE, TRADE_VALUE, STOCK_SEARCH, OUT_THE_DOOR, LEASE, OTHER, CHEAPER, CALL,
              AVAILABILITY, BAD_CREDIT ->
          false;
      default -> true;
    };
  }

  static void settle(Map<BuyerQuestion, Boolean> found, String text, List<Facts.Vehicle> cars) {
    Set<BuyerQuestion> kinds = found.keySet();
    if (IN_COLOR.matcher(text).find() && ASKS_FOR_ONE.matcher(text).find() && cars.isEmpty()) {
      found.put(BuyerQuestion.OTHER_COLORS, true);
      kinds.remove(BuyerQuestion.STOCK_SEARCH);
      kinds.remove(BuyerQuestion.COLOR);
    }
    if (kinds.contains(BuyerQuestion.FUEL_ECONOMY)
        && !MILEAGE.matcher(MILES_PER_GALLON.matcher(text).replaceAll(" ")).find()) {
      kinds.remove(BuyerQuestion.MILEAGE);
    }
    if (kinds.contains(BuyerQuestion.OUT_THE_DOOR)) {
      kinds.remove(BuyerQuestion.PRICE);
      if (!FEES.matcher(text).find()) {
        kinds.remove(BuyerQuestion.DOC_FEE);
      }
    }
    if (kinds.contains(BuyerQuestion.OFFER)) {
      kinds.removeAll(
          Set.of(
              BuyerQuestion.PRICE,
              BuyerQuestion.PAYMENT,
              BuyerQuestion.LOWEST_PRICE,
              BuyerQuestion.OUT_THE_DOOR,
              BuyerQuestion.TEST_DRIVE));
    }
    if (kinds.contains(BuyerQuestion.LEASE)) {
      kinds.removeAll(Set.of(BuyerQuestion.PAYMENT, BuyerQuestion.LOWEST_PRICE));
    }
    if (kinds.contains(BuyerQuestion.TRADE_VALUE)) {
      kinds.removeAll(
          Set.of(BuyerQuestion.PRICE, BuyerQuestion.OFFER, BuyerQuestion.MILEAGE));
    }
    if (kinds.contains(BuyerQuestion.PAYMENT) && !text.contains("price")) {
      kinds.remove(BuyerQuestion.PRICE);
    }
    if (kinds.contains(BuyerQuestion.OTHER_COLORS)) {
      kinds.remove(BuyerQuestion.COLOR);
    }
    if (kinds.contains(BuyerQuestion.ACCIDENTS) && !text.contains("history")
        && !text.contains("carfax")) {
      kinds.remove(BuyerQuestion.HISTORY);
    }
    if (kinds.stream().anyMatch(kind -> kind.isSearch() && kind != BuyerQuestion.STOCK_SEARCH)) {
      kinds.remove(BuyerQuestion.STOCK_SEARCH);
    }
    if (kinds.size() > 1) {
      kinds.remove(BuyerQuestion.OTHER);
    }
  }

  private QuestionSettlement() {}
}
