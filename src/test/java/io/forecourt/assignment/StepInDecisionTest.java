package io.forecourt.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepInDecisionTest {

  @Test
  void shouldNameNoNewOwnerWhenTheOwnerKeepsTheLead() {
    assertThat(parse("stepInDecision", "KEEP", "newOwner", "omar", "note", "Call today."))
        .isEqualTo(new StepInDecision(Optional.empty(), Optional.of("Call today.")));
  }

  @Test
  void shouldNameTheColleagueWhenTheLeadIsReassigned() {
    assertThat(parse("stepInDecision", "REASSIGN", "newOwner", "omar"))
        .isEqualTo(new StepInDecision(Optional.of("omar"), Optional.empty()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = " ")
  void shouldRefuseWhenNoColleagueIsChosen(String colleague) {
    assertThatThrownBy(() -> parse("stepInDecision", "REASSIGN", "newOwner", colleague))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Who takes over? Choose a colleague.");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "WAIT"})
  void shouldRefuseWhenTheDecisionIsMissingOrUnknown(String decision) {
    assertThatThrownBy(() -> parse("stepInDecision", decision))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("stepInDecision is either KEEP or REASSIGN.");
  }

  private static StepInDecision parse(Object... answers) {
    return StepInDecision.from(FilledForm.with(answers));
  }
}
