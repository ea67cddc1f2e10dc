package io.forecourt.understanding.question;

import java.util.Set;
import java.util.regex.Pattern;

/** Words about the buyer's own car, which ask nothing about ours. */
final class OwnCar {

  private static final Pattern NAMED =
      Pattern.compile("\\b(?:i (?:have|got|drive|own)|i'?ve got|my|mine)\\b");

  /** "My transmission slips. Worth anything?" says how it runs. */
  private static final Set<BuyerQuestion> DESCRIBED =
      Set.of(
          BuyerQuestion.TRANSMISSION,
          BuyerQuestion.ENGINE,
          BuyerQuestion.TITLE,
          BuyerQuestion.WEAR,
          BuyerQuestion.CONDITION,
          BuyerQuestion.FEATURE);

  /** Settles a message that asks what the buyer's car is worth. */
  static void settle(Set<BuyerQuestion> kinds, String text) {
    kinds.removeAll(Set.of(BuyerQuestion.PRICE, BuyerQuestion.OFFER, BuyerQuestion.MILEAGE));
    if (NAMED.matcher(text).find()) {
      kinds.removeAll(DESCRIBED);
    }
  }

  private OwnCar() {}
}
