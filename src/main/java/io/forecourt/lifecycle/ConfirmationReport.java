package io.forecourt.lifecycle;

import io.forecourt.handoff.FormDates;
import io.forecourt.platform.InvalidAnswer;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Variables;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Report of a rep who asked a buyer to confirm an appointment.
 *
 * @param newTime present if the appointment is moved
 */
record ConfirmationReport(Outcome outcome, Optional<Instant> newTime, Optional<String> note) {

  /** What the buyer answered. */
  enum Outcome {
    CONFIRMED,
    MOVED,
    CALLED_OFF,
    NOT_REACHED
  }

  /**
   * Takes the report out of a submitted form.
   *
   * @param zone of the store
   * @throws InvalidInput if an answer is missing or cannot be read
   */
  static ConfirmationReport from(VariableScope form, ZoneId zone, Instant now) {
    Optional<String> note = FormInputs.NOTE.takeFrom(form).filter(text -> !text.isBlank());
    Optional<String> nextStepAt = FormInputs.NEXT_STEP_AT.takeFrom(form);
    Outcome outcome = outcome(form);
    Optional<Instant> newTime =
        outcome == Outcome.MOVED ? Optional.of(newTime(nextStepAt, zone, now)) : Optional.empty();
    return new ConfirmationReport(outcome, newTime, note);
  }

  private static Outcome outcome(VariableScope form) {
    String value = Variables.CONFIRM_OUTCOME.in(form).orElse("");
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "Does the time still suit? confirmOutcome is CONFIRMED, MOVED, CALLED_OFF or"
                        + " NOT_REACHED."));
  }

  private static Instant newTime(Optional<String> text, ZoneId zone, Instant now) {
    return text.map(value -> FormDates.parseInstant(value, zone))
        .filter(now::isBefore)
        .orElseThrow(
            () ->
                new InvalidAnswer(
                    FormInputs.NEXT_STEP_AT.name(),
                    "When does the buyer come instead? Pick a time that is still to come."));
  }
}
