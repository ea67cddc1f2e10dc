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

class OfferDecisionTest {

  @Test
  void shouldTakeEveryAnswer() {
    assertThat(
            OfferDecision.from(
                FilledForm.with(
                    "offerDecision", "APPROVE", "offerAmount", 13_000, "note", "Clean title.")))
        .isEqualTo(
            new OfferDecision(
                OfferDecision.Kind.APPROVE,
                Optional.of(new BigDecimal("13000")),
                Optional.of("Clean title.")));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(ints = {0, -1})
  void shouldOfferAsAppraisedWhenNoAmountIsGiven(Integer amount) {
    assertThat(
            OfferDecision.from(
                    FilledForm.with("offerDecision", "LOOK_AGAIN", "offerAmount", amount))
                .amount())
        .isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "REJECT"})
  void shouldRefuseWhenTheDecisionIsMissingOrUnknown(String decision) {
    assertThatThrownBy(() -> OfferDecision.from(FilledForm.with("offerDecision", decision)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("Choose an offer:");
  }
}
