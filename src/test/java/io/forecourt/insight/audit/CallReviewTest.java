package io.forecourt.insight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallReviewTest {

  private final Map<String, Object> answers =
      new HashMap<>(
          Map.of(
              "callGreeting", "1",
              "callNeeds", "2",
              "callProduct", "3",
              "callObjections", "4",
              "callAppointment", "5",
              "callDocumentation", "1",
              "callOverall", "3"));

  @Test
  void shouldTakeEveryMark() {
    assertThat(CallReview.from(FilledForm.of(answers)))
        .isEqualTo(new CallReview(1, 2, 3, 4, 5, 1, 3, Optional.empty()));
    assertThat(answers).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "callGreeting",
        "callNeeds",
        "callProduct",
        "callObjections",
        "callAppointment",
        "callDocumentation",
        "callOverall"
      })
  void shouldRefuseWhenAMarkIsMissing(String mark) {
    answers.remove(mark);

    assertThatThrownBy(() -> CallReview.from(FilledForm.of(answers)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Give a mark from 1 to 5: " + mark + ".");
  }
}
