package io.forecourt.messaging.optout;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.Variables;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Whether a buyer wants no more messages, as a person read it. */
enum OptOutReview {
  YES,
  NO;

  /**
   * Reads the review from a submitted form.
   *
   * @throws InvalidInput if it is missing or unknown
   */
  static OptOutReview from(VariableScope form) {
    String value = Variables.BUYER_OPTS_OUT.in(form).orElse("");
    return Arrays.stream(values())
        .filter(review -> review.name().equals(value))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("buyerOptsOut is YES or NO."));
  }
}
