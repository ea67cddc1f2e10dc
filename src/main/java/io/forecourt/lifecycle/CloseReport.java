package io.forecourt.lifecycle;

import io.forecourt.handoff.FormDates;
import io.forecourt.lead.Status;
import io.forecourt.platform.InvalidAnswer;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Variable;
import io.forecourt.process.Variables;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Report of a rep who closes a lead.
 *
 * @param result SOLD, LOST, BAD or OPTED_OUT
 * @param sale present if the lead bought
 * @param reason why it was lost; present if the lead is lost
 */
record CloseReport(
    Status result, Optional<Sale> sale, Optional<String> reason, Optional<String> note) {

  private static final Set<Status> RESULTS =
      Set.of(Status.SOLD, Status.LOST, Status.BAD, Status.OPTED_OUT);

  /**
   * @param car VIN or stock number, as it was typed
   */
  record Sale(String car, LocalDate on) {}

  /**
   * Takes the report out of a submitted form.
   *
   * @param today at the store; the default date of a sale
   * @throws InvalidInput if an answer is missing or cannot be read
   */
  static CloseReport from(VariableScope form, LocalDate today) {
    Status result = result(form);
    Optional<String> reason = text(form, FormInputs.LOST_REASON);
    Optional<String> note = text(form, FormInputs.NOTE);
    Optional<String> car = text(form, FormInputs.SOLD_VIN);
    Optional<String> soldOn = text(form, FormInputs.SOLD_ON);
    if (result == Status.LOST && reason.isEmpty()) {
      throw new InvalidAnswer(
          FormInputs.LOST_REASON.name(), "Why was the lead lost? Pick a reason.");
    }
    Optional<Sale> sale =
        result == Status.SOLD
            ? Optional.of(new Sale(car(car), soldOn(soldOn, today)))
            : Optional.empty();
    return new CloseReport(result, sale, reason, note);
  }

  private static Status result(VariableScope form) {
    String value = Variables.LEAD_RESULT.in(form).orElse("");
    return RESULTS.stream()
        .filter(status -> status.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "How did the lead end? leadResult is SOLD, LOST, BAD or OPTED_OUT."));
  }

  private static String car(Optional<String> text) {
    return text.map(String::strip)
        .orElseThrow(
            () ->
                new InvalidAnswer(
                    FormInputs.SOLD_VIN.name(),
                    "Which car was sold? Enter its VIN or stock number."));
  }

  private static LocalDate soldOn(Optional<String> text, LocalDate today) {
    LocalDate on = text.map(FormDates::parseDate).orElse(today);
    if (on.isAfter(today)) {
      throw new InvalidAnswer(
          FormInputs.SOLD_ON.name(), "When was it sold? Enter today's date or an earlier one.");
    }
    return on;
  }

  private static Optional<String> text(VariableScope form, Variable<String> answer) {
    return answer.takeFrom(form).filter(text -> !text.isBlank());
  }
}
