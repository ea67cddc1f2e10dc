package io.forecourt.insight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.FilledForm;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadReviewTest {

  @Test
  void shouldTakeEveryAnswer() {
    assertThat(
            ThreadReview.from(
                FilledForm.with("relevance", "1", "clarity", "5", "note", "Missed the trade-in.")))
        .isEqualTo(new ThreadReview(1, 5, Optional.of("Missed the trade-in.")));
  }

  @ParameterizedTest
  @CsvSource({"relevance, ", "relevance, 0", "relevance, 6", "clarity, ", "clarity, good"})
  void shouldRefuseWhenAMarkIsMissingOrOutOfRange(String mark, String value) {
    String other = mark.equals("clarity") ? "relevance" : "clarity";
    assertThatThrownBy(() -> ThreadReview.from(FilledForm.with(other, "3", mark, value)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Give a mark from 1 to 5: " + mark + ".");
  }
}
