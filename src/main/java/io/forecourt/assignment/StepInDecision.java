package io.forecourt.assignment;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Variables;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Decision of a manager on an overdue lead.
 *
 * @param newOwner user id of the colleague who takes over; empty if the owner keeps the lead
 */
record StepInDecision(Optional<String> newOwner, Optional<String> note) {

  /**
   * Takes the decision out of a submitted form.
   *
   * @throws InvalidInput if the decision is missing or names no colleague
   */
  static StepInDecision from(VariableScope form) {
    Optional<String> colleague = FormInputs.NEW_OWNER.takeFrom(form).filter(id -> !id.isBlank());
    Optional<String> note = FormInputs.NOTE.takeFrom(form);
    return switch (Variables.STEP_IN_DECISION.in(form).orElse("")) {
      case "KEEP" -> new StepInDecision(Optional.empty(), note);
      case "REASSIGN" -> {
        if (colleague.isEmpty()) {
          throw new InvalidInput("Who takes over? Choose a colleague.");
        }
        yield new StepInDecision(colleague, note);
      }
      default -> throw new InvalidInput("stepInDecision is either KEEP or REASSIGN.");
    };
  }
}
