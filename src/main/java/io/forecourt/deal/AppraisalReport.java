package io.forecourt.deal;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Report of the person who appraised a trade-in.
 *
 * @param value in the store's currency
 * @param mileage in the store's unit of distance
 * @param condition excellent, good, fair or poor
 */
record AppraisalReport(
    BigDecimal value,
    Optional<Integer> mileage,
    Optional<String> condition,
    Optional<String> note) {

  private static final Set<String> CONDITIONS = Set.of("excellent", "good", "fair", "poor");

  /**
   * Takes the report out of a submitted form.
   *
   * @throws InvalidInput if the value is missing or negative
   */
  static AppraisalReport from(VariableScope form) {
    BigDecimal value =
        FormInputs.TRADE_VALUE
            .takeFrom(form)
            .map(number -> new BigDecimal(number.toString()))
            .filter(number -> number.signum() >= 0)
            .orElseThrow(
                () -> new InvalidInput("What is the trade-in worth to us? Enter an amount."));
    return new AppraisalReport(
        value,
        FormInputs.TRADE_MILEAGE.takeFrom(form).map(Number::intValue),
        FormInputs.TRADE_CONDITION.takeFrom(form).filter(CONDITIONS::contains),
        FormInputs.NOTE.takeFrom(form));
  }
}
