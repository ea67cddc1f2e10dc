package io.forecourt.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Jane", "Mary Ann", "O'Neil", "José-María", "J.", "${owner}", "Anne Marie Louise"})
  void shouldGreetByName(String name) {
    assertThat(GreetingName.find(Optional.of(name))).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "you won, see evil.example/claim",
        "https://evil.example",
        "evil.co",
        "www.evil",
        "call me @evil",
        "Jane\nYour account is blocked",
        "Jane\u200bPay",
        "A name that says far more than a name would ever say"
      })
  void shouldGreetWithoutWhatIsNoName(String name) {
    assertThat(GreetingName.find(Optional.of(name))).isEmpty();
  }
}
