package io.forecourt.insight.audit;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Marks from 1 to 5 for how a buyer was answered. */
record ThreadReview(int relevance, int clarity, Optional<String> note) {

  /**
   * Takes the review out of a submitted form.
   *
   * @throws InvalidInput if a mark is missing
   */
  static ThreadReview from(VariableScope form) {
    return new ThreadReview(
        Mark.from(form, FormInputs.RELEVANCE),
        Mark.from(form, FormInputs.CLARITY),
        FormInputs.NOTE.takeFrom(form));
  }
}
