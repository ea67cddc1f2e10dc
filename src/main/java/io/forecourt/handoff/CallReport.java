package io.forecourt.handoff;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Variables;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Report of a rep who called a buyer, or wrote to one who wants no calls. */
record CallReport(ContactResult result, Optional<String> note) {

  /**
   * Takes the report out of a submitted form.
   *
   * @throws InvalidInput if the outcome is missing or unknown
   */
  static CallReport from(VariableScope form) {
    String value = Variables.CALL_OUTCOME.in(form).orElse("");
    ContactResult result =
        Arrays.stream(ContactResult.values())
            .filter(each -> each.name().equals(value))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "How did the call end? callOutcome is one of "
                            + Arrays.toString(ContactResult.values())));
    return new CallReport(result, FormInputs.NOTE.takeFrom(form));
  }
}
