package io.forecourt.handoff;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Variables;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Report of a rep who called a buyer. */
record CallReport(CallAttempts.Outcome outcome, Optional<String> note) {

  /**
   * Takes the report out of a submitted form.
   *
   * @throws InvalidInput if the outcome is missing or unknown
   */
  static CallReport from(VariableScope form) {
    String value = Variables.CALL_OUTCOME.in(form).orElse("");
    CallAttempts.Outcome outcome =
        Arrays.stream(CallAttempts.Outcome.values())
            .filter(each -> each.name().equals(value))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "How did the call end? callOutcome is one of "
                            + Arrays.toString(CallAttempts.Outcome.values())));
    return new CallReport(outcome, FormInputs.NOTE.takeFrom(form));
  }
}
