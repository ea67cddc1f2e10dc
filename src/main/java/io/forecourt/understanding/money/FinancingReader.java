package io.forecourt.understanding.money;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts.Financing;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.text.TokenizedText;
import java.util.Optional;

/** Reads how a buyer wants to pay. */
public final class FinancingReader {

  private static final double THRESHOLD = 0.7;
  private static final double THRESHOLD_WHEN_ASKED = 0.4;
  private static final double THRESHOLD_WHEN_OTHER_ASKED = 0.85;

  /** Patterns count unless the classifier is this sure of the contrary. */
  private static final double DOUBTED = 0.03;

  private final TokenizedText tokenizedText;
  private final boolean asked;
  private final boolean askedOther;
  private final boolean monthly;
  private final Predictions predictions;
  private boolean guessed;
  private boolean plainly;

  public FinancingReader(
      TokenizedText tokenizedText,
      Optional<Fact> question,
      Predictions predictions,
      boolean monthly) {
    this.tokenizedText = tokenizedText;
    this.asked = question.filter(Fact.FINANCING::equals).isPresent();
    this.askedOther = question.isPresent() && !asked;
    this.monthly = monthly;
    this.predictions = predictions;
  }

  /** Returns whether only a classifier found it, not a pattern. */
  public boolean guessed() {
    return guessed;
  }

  public Optional<Financing> read() {
    if (tokenizedText.contains(FinancingWords.SOME_LOAN)) {
      return Optional.of(Financing.FINANCE);
    }
    boolean undecided = tokenizedText.contains(FinancingWords.UNDECIDED);
    tokenizedText.takeAll(FinancingWords.OTHERS);
    boolean noLoan = tokenizedText.take(FinancingWords.NO_LOAN).isPresent();
    boolean lease = tokenizedText.contains(FinancingWords.LEASE);
    boolean cash = tokenizedText.contains(FinancingWords.CASH);
    boolean finance = tokenizedText.contains(FinancingWords.FINANCE);
    plainly = tokenizedText.contains(FinancingWords.PLAINLY);
    if (undecided) {
      return Optional.empty();
    }
    if (noLoan && !lease && !finance) {
      return Optional.of(Financing.CASH);
    }
    if (lease) {
      return told(Financing.LEASE);
    }
    if (finance) {
      return told(Financing.FINANCE);
    }
    if (cash) {
      return told(Financing.CASH);
    }
    if (asked && FinancingWords.YES.matcher(tokenizedText.left()).find()) {
      return Optional.of(Financing.FINANCE);
    }
    return byPrediction();
  }

  private Optional<Financing> told(Financing kind) {
    boolean doubted =
        predictions.isKnown()
            && !plainly
            && !asked
            && predictions.probability("financing=" + kind.name()) < DOUBTED;
    return doubted ? Optional.empty() : Optional.of(kind);
  }

  private Optional<Financing> byPrediction() {
    guessed = true;
    Financing best = null;
    double most =
        asked ? THRESHOLD_WHEN_ASKED : askedOther ? THRESHOLD_WHEN_OTHER_ASKED : THRESHOLD;
    for (Financing kind : Financing.values()) {
      double prediction = predictions.probability("financing=" + kind.name());
      // An amount a month may be that of a lease.
      boolean open = kind == Financing.FINANCE && monthly && !asked;
      if (prediction >= most && !open) {
        best = kind;
        most = prediction;
      }
    }
    return Optional.ofNullable(best);
  }
}
