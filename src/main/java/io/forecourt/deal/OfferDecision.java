package io.forecourt.deal;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Variables;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Decision of a manager on an appraisal.
 *
 * @param amount the offer in the store's currency; empty to offer the appraised value
 */
record OfferDecision(Kind kind, Optional<BigDecimal> amount, Optional<String> note) {

  /** Approve an offer, or send the trade-in back for another appraisal. */
  enum Kind {
    APPROVE,
    LOOK_AGAIN
  }

  /**
   * Takes the decision out of a submitted form.
   *
   * @throws InvalidInput if the decision is missing or unknown
   */
  static OfferDecision from(VariableScope form) {
    Optional<String> note = FormInputs.NOTE.takeFrom(form).filter(text -> !text.isBlank());
    Optional<BigDecimal> amount =
        FormInputs.OFFER_AMOUNT
            .takeFrom(form)
            .map(number -> new BigDecimal(number.toString()))
            .filter(number -> number.signum() > 0);
    String value = Variables.OFFER_DECISION.in(form).orElse("");
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(each -> each.name().equals(value))
            .findFirst()
            .orElseThrow(
                () -> new InvalidInput("Choose an offer: offerDecision is APPROVE or LOOK_AGAIN."));
    return new OfferDecision(kind, amount, note);
  }
}
