package io.forecourt.understanding.vehicle;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.text.TokenizedText;
import java.util.Optional;

/** Reads the trade-in: whether there is one, its mileage, condition and payoff. */
final class TradeInReader {

  private static final double THRESHOLD = 0.7;
  private static final double THRESHOLD_WITHOUT_WORDS = 0.85;
  private static final double THRESHOLD_WHEN_ASKED = 0.45;

  private final TokenizedText tokenizedText;
  private final boolean asked;
  private final Predictions predictions;
  private final boolean has;
  private final boolean none;
  private final Payoff payoff;
  private final Optional<Integer> mileage;
  private boolean guessed;

  /**
   * Whether another car is the subject: then a classifier alone is not trusted about a trade-in.
   */
  private boolean anotherWanted;

  TradeInReader(
      TokenizedText tokenizedText,
      Optional<Fact> asked,
      Predictions predictions,
      boolean asksValue) {
    this.tokenizedText = tokenizedText;
    this.asked = asked.filter(Fact.TRADE_IN::equals).isPresent();
    this.predictions = predictions;
    payoff = Payoff.takeFrom(tokenizedText);
    none =
        tokenizedText.contains(TradeInWords.NONE)
            || (this.asked && TradeInWords.NO.matcher(tokenizedText.left()).find());
    boolean asksOwnValue = asksValue && tokenizedText.contains(TradeInWords.OWN_CAR);
    has = (tokenizedText.contains(TradeInWords.HAS) || asksOwnValue) && !none;
    mileage = Mileage.takeFrom(tokenizedText);
  }

  /** Reads the trade-in, with the buyer's own car where the message names it. */
  Optional<Facts.TradeIn> read(Optional<VehicleMention> own, boolean anotherIsWanted) {
    anotherWanted = anotherIsWanted;
    boolean named = own.isPresent() && !none;
    if (none || (!named && !has && isPredictedNone())) {
      guessed = !none;
      return Optional.of(Facts.TradeIn.NO);
    }
    boolean told = named || has || payoff.amount().isPresent();
    if (!told && !answered()) {
      return Optional.empty();
    }
    guessed = !told;
    Optional<Integer> miles =
        mileage.isPresent() || !(named || asked) ? mileage : Mileage.takeBareFrom(tokenizedText);
    return Optional.of(
        new Facts.TradeIn(
            true,
            own.map(VehicleMention::year).orElse(null),
            own.map(VehicleMention::make).orElse(null),
            own.map(VehicleMention::model).orElse(null),
            miles.orElse(null),
            CarCondition.takeFrom(tokenizedText),
            payoff.owed()));
  }

  /** Returns whether only a classifier found it, not a pattern. */
  boolean guessed() {
    return guessed;
  }

  private boolean isPredictedNone() {
    return isPredicted("trade=NO") && predictions.probability("trade=YES") < THRESHOLD;
  }

  private boolean answered() {
    boolean yes = asked && TradeInWords.YES.matcher(tokenizedText.left()).find();
    boolean described = asked && (mileage.isPresent() || Mileage.isBareIn(tokenizedText));
    return yes
        || described
        || (isPredicted("trade=YES") && !tokenizedText.contains(TradeInWords.UNSURE));
  }

  private boolean isPredicted(String label) {
    double probability = predictions.probability(label);
    return probability >= (asked ? THRESHOLD_WHEN_ASKED : THRESHOLD)
        && (asked
            || tokenizedText.contains(TradeInWords.ABOUT_A_TRADE)
            || (!anotherWanted && probability >= THRESHOLD_WITHOUT_WORDS));
  }
}
