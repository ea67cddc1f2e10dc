package io.forecourt.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.lifecycle.ConfirmationReport.Outcome;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationReportTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-03-11T15:00:00Z");

  @Test
  void shouldTakeTheNewTimeWhenTheAppointmentIsMoved() {
    assertThat(parse("confirmOutcome", "MOVED", "nextStepAt", "2026-03-14T10:00"))
        .isEqualTo(
            new ConfirmationReport(
                Outcome.MOVED,
                Optional.of(Instant.parse("2026-03-14T15:00:00Z")),
                Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(value = Outcome.class, mode = EnumSource.Mode.EXCLUDE, names = "MOVED")
  void shouldIgnoreTheTimeWhenTheAppointmentIsNotMoved(Outcome outcome) {
    Map<String, Object> answers =
        new HashMap<>(
            Map.of("confirmOutcome", outcome.name(), "nextStepAt", "soon", "note", "Called once."));

    assertThat(ConfirmationReport.from(FilledForm.of(answers), CHICAGO, NOW))
        .isEqualTo(new ConfirmationReport(outcome, Optional.empty(), Optional.of("Called once.")));
    assertThat(answers).containsOnlyKeys("confirmOutcome");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "MAYBE"})
  void shouldRefuseWhenTheOutcomeIsMissingOrUnknown(String outcome) {
    refuses("Does the time still suit?", "confirmOutcome", outcome);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "2026-03-11T10:00")
  void shouldRefuseWhenTheNewTimeIsMissingOrPast(String at) {
    refuses("Pick a time that is still to come.", "confirmOutcome", "MOVED", "nextStepAt", at);
  }

  @Test
  void shouldRefuseWhenTheNewTimeCannotBeRead() {
    refuses("is not a date and time", "confirmOutcome", "MOVED", "nextStepAt", "soon");
  }

  private static void refuses(String message, Object... answers) {
    assertThatThrownBy(() -> parse(answers))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  private static ConfirmationReport parse(Object... answers) {
    return ConfirmationReport.from(FilledForm.with(answers), CHICAGO, NOW);
  }
}
