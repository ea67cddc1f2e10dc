package io.forecourt.understanding.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTyposTest {

  @ParameterizedTest
  @CsvSource({
    "colr, color",
    "whats the pirce, whats the price",
    "is it availble, is it available",
    "any acidents, any accidents",
    "milage?, mileage?",
    "cuato cuesta, cuanto cuesta"
  })
  void shouldRepairOneWrongLetterInAWordThatQuestionsHangOn(String said, String meant) {
    assertThat(QuestionTypos.correct(said)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"my pride and joy", "a leader", "the prices", "undercover", "smiles", "no dress"})
  void shouldLeaveOtherWordsAlone(String said) {
    assertThat(QuestionTypos.correct(said)).isEqualTo(said);
  }
}
