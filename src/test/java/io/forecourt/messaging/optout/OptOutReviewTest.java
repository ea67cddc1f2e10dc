package io.forecourt.messaging.optout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutReviewTest {

  @ParameterizedTest
  @EnumSource(OptOutReview.class)
  void shouldKnowEveryAnswer(OptOutReview review) {
    assertThat(OptOutReview.from(FilledForm.with("buyerOptsOut", review.name()))).isEqualTo(review);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "yes", "MAYBE"})
  void shouldRefuseWhenTheAnswerIsMissingOrUnknown(String answer) {
    assertThatThrownBy(() -> OptOutReview.from(FilledForm.with("buyerOptsOut", answer)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("buyerOptsOut is YES or NO.");
  }
}
