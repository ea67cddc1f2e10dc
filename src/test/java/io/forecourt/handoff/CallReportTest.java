package io.forecourt.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallReportTest {

  @ParameterizedTest
  @EnumSource(ContactResult.class)
  void shouldKnowEveryResult(ContactResult result) {
    assertThat(CallReport.from(FilledForm.with("callOutcome", result.name())))
        .isEqualTo(new CallReport(result, Optional.empty()));
  }

  @Test
  void shouldTakeTheNote() {
    assertThat(
            CallReport.from(FilledForm.with("callOutcome", "ANSWERED", "note", "Wants it blue."))
                .note())
        .contains("Wants it blue.");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "answered", "BUSY"})
  void shouldRefuseWhenTheOutcomeIsMissingOrUnknown(String outcome) {
    assertThatThrownBy(() -> CallReport.from(FilledForm.with("callOutcome", outcome)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("How did the call end?");
  }
}
