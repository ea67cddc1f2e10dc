package io.forecourt.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RudeWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bunch of idiots",
        "wtf is taking so long",
        "you people suck",
        "son pendejos",
        "go to hell"
      })
  void shouldHearWhoLashesOut(String said) {
    assertThat(RudeWords.areIn(said)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"damn, nice truck", "hell of a deal", "is it a dodge hellcat"})
  void shouldNotMindStrongWordsAboutOtherThings(String said) {
    assertThat(RudeWords.areIn(said)).isFalse();
  }
}
