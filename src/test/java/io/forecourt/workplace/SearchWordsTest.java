package io.forecourt.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"(515) 555-0201", "515-555-0201", "5155550201", "+1 515 555 0201", "15155550201"})
  void shouldKnowAPhoneNumberAsPeopleTypeIt(String typed) {
    assertThat(SearchWords.of(typed).contacts()).containsExactly("+15155550201");
  }

  @Test
  void shouldKnowAnEmailAddress() {
    assertThat(SearchWords.of(" Nora@Example.com ").contacts()).containsExactly("nora@example.com");
  }

  @Test
  void shouldReadNamesCarsAndNumbersFromOneText() {
    SearchWords words = SearchWords.of("Nora O'Neil, Grand Cherokee r2001");

    assertThat(words.names()).containsExactly("nora", "o'neil", "grand", "cherokee");
    assertThat(words.models()).contains("grand cherokee", "cherokee", "nora o'neil grand");
    assertThat(words.numbers()).containsExactly("R2001");
    assertThat(words.contacts()).isEmpty();
  }

  @Test
  void shouldFindNothingInNothing() {
    assertThat(SearchWords.of(" , ").models()).isEmpty();
  }
}
