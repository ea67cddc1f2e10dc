package io.forecourt.insight.audit;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Marks from 1 to 5 for how a call went. */
record CallReview(
    int greeting,
    int needs,
    int product,
    int objections,
    int appointment,
    int documentation,
    int overall,
    Optional<String> note) {

  /**
   * Takes the review out of a submitted form.
   *
   * @throws InvalidInput if a mark is missing
   */
  static CallReview from(VariableScope form) {
    return new CallReview(
        Mark.from(form, FormInputs.CALL_GREETING),
        Mark.from(form, FormInputs.CALL_NEEDS),
        Mark.from(form, FormInputs.CALL_PRODUCT),
        Mark.from(form, FormInputs.CALL_OBJECTIONS),
        Mark.from(form, FormInputs.CALL_APPOINTMENT),
        Mark.from(form, FormInputs.CALL_DOCUMENTATION),
        Mark.from(form, FormInputs.CALL_OVERALL),
        FormInputs.NOTE.takeFrom(form));
  }
}
