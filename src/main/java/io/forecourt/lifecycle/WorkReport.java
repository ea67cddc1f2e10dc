package io.forecourt.lifecycle;

import io.forecourt.appointment.AppointmentOutcomes.Attendance;
import io.forecourt.handoff.FormDates;
import io.forecourt.platform.InvalidAnswer;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FormInputs;
import io.forecourt.process.Variable;
import io.forecourt.process.Variables;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Report of a rep who worked a lead or received a visitor.
 *
 * @param attendance present after an appointment
 * @param at present for a next step or a visit
 * @param overrideReason why a visit cannot wait for the open facts
 */
record WorkReport(
    Next next,
    Optional<Instant> at,
    Optional<Attendance> attendance,
    Optional<String> note,
    Optional<String> overrideReason) {

  /** What comes next. */
  enum Next {
    NEXT_STEP,
    VISIT,
    FOLLOW_UP,
    CLOSE
  }

  /**
   * Takes the report out of a submitted form.
   *
   * @param zone of the store
   * @throws InvalidInput if an answer is missing or cannot be read
   */
  static WorkReport from(VariableScope form, ZoneId zone, Instant now) {
    Optional<Attendance> attendance =
        FormInputs.VISIT_OUTCOME.takeFrom(form).map(WorkReport::parse);
    Optional<String> note = text(form, FormInputs.NOTE);
    Optional<String> overrideReason = text(form, FormInputs.OVERRIDE_REASON);
    Optional<Instant> at =
        FormInputs.NEXT_STEP_AT.takeFrom(form).map(text -> FormDates.parseInstant(text, zone));
    Next next = next(form);
    Optional<Instant> agreed =
        switch (next) {
          case NEXT_STEP -> Optional.of(later(at, now, "When is the next step?"));
          case VISIT -> Optional.of(later(at, now, "When does the buyer come?"));
          case FOLLOW_UP, CLOSE -> Optional.empty();
        };
    return new WorkReport(next, agreed, attendance, note, overrideReason);
  }

  private static Next next(VariableScope form) {
    String value = Variables.WORK_RESULT.in(form).orElse("");
    return Arrays.stream(Next.values())
        .filter(next -> next.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "What comes next? workResult is NEXT_STEP, VISIT, FOLLOW_UP or CLOSE."));
  }

  private static Attendance parse(String value) {
    return Arrays.stream(Attendance.values())
        .filter(attendance -> attendance.name().equals(value))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInput("Did the buyer come? visitOutcome is SHOWN or NO_SHOW."));
  }

  private static Instant later(Optional<Instant> moment, Instant now, String question) {
    return moment
        .filter(now::isBefore)
        .orElseThrow(
            () ->
                new InvalidAnswer(
                    FormInputs.NEXT_STEP_AT.name(),
                    question + " Pick a time that is still to come."));
  }

  private static Optional<String> text(VariableScope form, Variable<String> answer) {
    return answer.takeFrom(form).filter(text -> !text.isBlank());
  }
}
