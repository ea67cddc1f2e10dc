package io.forecourt.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.appointment.AppointmentOutcomes.Attendance;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkReportTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-03-11T15:00:00Z");

  @Test
  void shouldTakeEveryAnswerWhenAVisitIsAgreed() {
    Map<String, Object> answers =
        new HashMap<>(
            Map.of(
                "workResult", "VISIT",
                "nextStepAt", "2026-03-14T10:00",
                "visitOutcome", "NO_SHOW",
                "note", "Had to work late.",
                "overrideReason", "Insists on Saturday."));

    WorkReport report = WorkReport.from(FilledForm.of(answers), CHICAGO, NOW);

    assertThat(report)
        .isEqualTo(
            new WorkReport(
                WorkReport.Next.VISIT,
                Optional.of(Instant.parse("2026-03-14T15:00:00Z")),
                Optional.of(Attendance.NO_SHOW),
                Optional.of("Had to work late."),
                Optional.of("Insists on Saturday.")));
    assertThat(answers).containsOnlyKeys("workResult");
  }

  @ParameterizedTest
  @EnumSource(
      value = WorkReport.Next.class,
      names = {"FOLLOW_UP", "CLOSE"})
  void shouldNeedNothingElseWhenNoMomentIsAgreed(WorkReport.Next next) {
    assertThat(parse("workResult", next.name()))
        .isEqualTo(
            new WorkReport(
                next, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void shouldTreatBlankTextAsNoAnswer() {
    WorkReport report = parse("workResult", "CLOSE", "note", "  ", "overrideReason", "");

    assertThat(report.note()).isEmpty();
    assertThat(report.overrideReason()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SOLD", "visit"})
  void shouldRefuseWhenTheResultIsUnknown(String result) {
    refuses("What comes next?", "workResult", result);
  }

  @Test
  void shouldRefuseWhenTheResultIsMissing() {
    refuses("What comes next?");
  }

  @ParameterizedTest
  @CsvSource({
    "NEXT_STEP, , When is the next step?",
    "VISIT, , When does the buyer come?",
    "NEXT_STEP, 2026-03-11T10:00, When is the next step?",
    "VISIT, 2026-03-11T09:00, When does the buyer come?",
  })
  void shouldRefuseWhenTheMomentIsMissingOrPast(String result, String at, String question) {
    refuses(
        question + " Pick a time that is still to come.", "workResult", result, "nextStepAt", at);
  }

  @ParameterizedTest
  @EnumSource(WorkReport.Next.class)
  void shouldRefuseWhenTheMomentCannotBeRead(WorkReport.Next next) {
    refuses("'soon' is not a date and time.", "workResult", next.name(), "nextStepAt", "soon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MAYBE"})
  void shouldRefuseWhenTheVisitOutcomeIsUnknown(String outcome) {
    refuses("Did the buyer come?", "workResult", "CLOSE", "visitOutcome", outcome);
  }

  private static void refuses(String message, Object... answers) {
    assertThatThrownBy(() -> parse(answers))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  private static WorkReport parse(Object... answers) {
    return WorkReport.from(FilledForm.with(answers), CHICAGO, NOW);
  }
}
