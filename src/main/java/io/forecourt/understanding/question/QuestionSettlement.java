package io.forecourt.understanding.question;

import io.forecourt.lead.WantedVehicle;
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

  /** "The black one" says which car is meant, and asks nothing of its color. */
  private static final Pattern ONE_OF_COLOR =
      Pattern.compile("\\bthe (?:\\w+ )?" + COLORS + " ones?\\b");

  private static final Pattern ASKS_COLOR = Pattern.compile("\\b(?:colou?rs?|paint|shade)\\b");
  private static final Pattern ASKS_AVAILABLE =
      Pattern.compile("\\b(?:still|available|avail|sold|gone|have (?:it|that|this))\\b");

  private static final Pattern WILL_BE =
      Pattern.compile(
          "\\b(?:will|gonna|going to) (?:\\w+ ){0,3}be (?:there|here|available|around)\\b");

  /** The buyer's own car needs the shop. */
  private static final Pattern OWN_SERVICE =
      Pattern.compile("\\b(?:check engine|oil change|tire rotation|service appointment)\\b");

  private static final Pattern FEES =
      Pattern.compile("\\b(?:what|how much|which|any|your|doc|dealer|hidden)\\b.{0,20}\\bfees?\\b");

  /** When the buyer is free, and not the store. */
  private static final Pattern OWN_DAYS =
      Pattern.compile(
          "\\bmy (?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|days? off|schedule)\\b");

  private static final Pattern CALLS =
      Pattern.compile("\\b(?:call me|call back|give me a call|llam\\w+)\\b");
  private static final Pattern VISITS =
      Pattern.compile("\\b(?:come|see|test|drive|stop|swing|visit|ver|ir|appointment|look)\\b");

  /** "They have it for 47,900. Will you match it?" */
  private static final Pattern MATCHES_OTHERS =
      Pattern.compile(
          "\\b\\d{1,3}(?:,\\d{3}| ?k\\b|\\d{2}\\b)[^?]{0,80}\\bmatch (?:it|that|them)\\b");

  /** Free after work is a time for a call, not for a visit. */
  private static final Pattern AT_WORK =
      Pattern.compile(
          "\\b(?:can'?t (?:talk|answer|pick up)|at work|off (?:work )?at|get off|no puedo (?:hablar"
              + "|contestar)|en el trabajo)\\b");

  private static final Pattern CLOTH_OR_LEATHER =
      Pattern.compile("\\b(?:cloth|tela) (?:or|o) (?:leather|piel)\\b|\\bleather or cloth\\b");

  /** What an answer to the assistant's own question may ask beside it. */
  static boolean survivesAnAnswer(BuyerQuestion question) {
    return switch (question) {
      case PAYMENT,
          PRICE,
          TRADE_VALUE,
          STOCK_SEARCH,
          OUT_THE_DOOR,
          LEASE,
          OTHER,
          CHEAPER,
          CALL,
          AVAILABILITY,
          BAD_CREDIT ->
          false;
      default -> true;
    };
  }

  static void settle(Map<BuyerQuestion, Boolean> found, String text, List<WantedVehicle> cars) {
    Set<BuyerQuestion> kinds = found.keySet();
    if (IN_COLOR.matcher(text).find() && ASKS_FOR_ONE.matcher(text).find() && cars.isEmpty()) {
      found.put(BuyerQuestion.OTHER_COLORS, true);
      kinds.remove(BuyerQuestion.STOCK_SEARCH);
      kinds.remove(BuyerQuestion.COLOR);
    }
    if (kinds.size() > 1 && ONE_OF_COLOR.matcher(text).find() && !ASKS_COLOR.matcher(text).find()) {
      kinds.remove(BuyerQuestion.COLOR);
    }
    if (kinds.contains(BuyerQuestion.PLACE) && !ASKS_AVAILABLE.matcher(text).find()) {
      // "What's the address there?"
      kinds.remove(BuyerQuestion.AVAILABILITY);
    }
    MileageSettlement.settle(kinds, text);
    if (kinds.contains(BuyerQuestion.OUT_THE_DOOR)) {
      kinds.remove(BuyerQuestion.PRICE);
      if (!FEES.matcher(text).find()) {
        kinds.remove(BuyerQuestion.DOC_FEE);
      }
    }
    if (MATCHES_OTHERS.matcher(text).find()) {
      found.put(BuyerQuestion.OFFER, true);
    }
    if (kinds.contains(BuyerQuestion.LOWEST_PRICE)) {
      kinds.removeAll(Set.of(BuyerQuestion.TEST_DRIVE, BuyerQuestion.PRICE));
    }
    if (kinds.contains(BuyerQuestion.HOLD)) {
      if (!text.matches(".*\\b(?:months?|monthly|payments?|mes|pagos?)\\b.*")) {
        kinds.remove(BuyerQuestion.PAYMENT);
      }
      if (WILL_BE.matcher(text).find()) {
        kinds.removeAll(Set.of(BuyerQuestion.AVAILABILITY, BuyerQuestion.TEST_DRIVE));
      }
    }
    if (kinds.contains(BuyerQuestion.FEATURE) && text.contains(" cab")) {
      kinds.remove(BuyerQuestion.BODY);
    }
    if (kinds.contains(BuyerQuestion.OTHER) && text.contains("insurance")) {
      kinds.removeAll(Set.of(BuyerQuestion.PRICE, BuyerQuestion.PAYMENT));
    }
    if (text.contains("trade dealers") || text.contains("dealer trade")) {
      kinds.remove(BuyerQuestion.TRADE_VALUE);
    }
    if (kinds.contains(BuyerQuestion.OTHER) && OWN_SERVICE.matcher(text).find()) {
      kinds.remove(BuyerQuestion.TEST_DRIVE);
    }
    if (kinds.contains(BuyerQuestion.WAITLIST)) {
      kinds.removeAll(Set.of(BuyerQuestion.CALL, BuyerQuestion.ARRIVAL, BuyerQuestion.OTHER));
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
      OwnCar.settle(kinds, text);
    }
    if (kinds.contains(BuyerQuestion.PAYMENT) && !text.contains("price")) {
      kinds.remove(BuyerQuestion.PRICE);
    }
    if (kinds.contains(BuyerQuestion.OTHER_COLORS)) {
      kinds.remove(BuyerQuestion.COLOR);
    }
    if (kinds.contains(BuyerQuestion.ACCIDENTS)
        && !text.contains("history")
        && !text.contains("carfax")) {
      kinds.remove(BuyerQuestion.HISTORY);
    }
    if (kinds.stream().anyMatch(kind -> kind.isSearch() && kind != BuyerQuestion.STOCK_SEARCH)) {
      kinds.remove(BuyerQuestion.STOCK_SEARCH);
    }
    if (OWN_DAYS.matcher(text).find()) {
      kinds.remove(BuyerQuestion.HOURS);
    }
    if (AT_WORK.matcher(text).find() && !VISITS.matcher(text).find()) {
      kinds.remove(BuyerQuestion.TEST_DRIVE);
    }
    if (kinds.contains(BuyerQuestion.HOURS) && !VISITS.matcher(text).find()) {
      kinds.remove(BuyerQuestion.TEST_DRIVE);
    }
    if (kinds.contains(BuyerQuestion.INSPECTION)) {
      kinds.remove(BuyerQuestion.TEST_DRIVE);
    }
    if (kinds.contains(BuyerQuestion.BRING)) {
      kinds.removeAll(Set.of(BuyerQuestion.OTHER, BuyerQuestion.DELIVERY));
    }
    if (CLOTH_OR_LEATHER.matcher(text).find()) {
      kinds.remove(BuyerQuestion.FEATURE);
    }
    if (kinds.contains(BuyerQuestion.CHANNEL)) {
      kinds.removeAll(Set.of(BuyerQuestion.CALL, BuyerQuestion.PHOTOS, BuyerQuestion.OTHER));
    }
    if (CALLS.matcher(text).find() && !VISITS.matcher(text).find()) {
      kinds.remove(BuyerQuestion.TEST_DRIVE);
    }
    SearchSettlement.settle(found, text);
    if (kinds.size() > 1) {
      kinds.remove(BuyerQuestion.OTHER);
    }
  }

  private QuestionSettlement() {}
}
