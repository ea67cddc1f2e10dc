package io.forecourt.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalReportTest {

  @Test
  void shouldTakeEveryAnswer() {
    assertThat(
            AppraisalReport.from(
                FilledForm.with(
                    "tradeValue",
                    12_500L,
                    "tradeMileage",
                    42_000L,
                    "tradeCondition",
                    "good",
                    "note",
                    "New tires.")))
        .isEqualTo(
            new AppraisalReport(
                new BigDecimal("12500"),
                Optional.of(42_000),
                Optional.of("good"),
                Optional.of("New tires.")));
  }

  @Test
  void shouldNeedNothingButTheValue() {
    assertThat(AppraisalReport.from(FilledForm.with("tradeValue", 0)))
        .isEqualTo(
            new AppraisalReport(
                BigDecimal.ZERO, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GOOD", "mint"})
  void shouldIgnoreAnUnknownCondition(String condition) {
    assertThat(
            AppraisalReport.from(FilledForm.with("tradeValue", 1, "tradeCondition", condition))
                .condition())
        .isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(doubles = {-1, -0.5})
  void shouldRefuseWhenTheValueIsMissingOrNegative(Double value) {
    assertThatThrownBy(() -> AppraisalReport.from(FilledForm.with("tradeValue", value)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("What is the trade-in worth to us? Enter an amount.");
  }
}
