package io.forecourt.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.process.InProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final User lou = InProcessEngine.identities().newUser("lou");
  private final PasswordRules rules =
      new PasswordRules((password, user) -> password.equals("the-current-one"));

  PasswordRulesTest() {
    lou.setFirstName("Louise");
    lou.setLastName("Berg");
    lou.setEmail("lou@lakeside.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "Tr0ubador&3",
        "zwölf Zeichen",
        "loud-and-clear",
        "bcdf-ghjk-mnpq-rstv"
      })
  void shouldAccept(String password) {
    assertThat(violated(password)).isEqualTo("");
  }

  @ParameterizedTest
  @CsvSource({
    "short, At least",
    "elevenchars, At least",
    "12345678901, At least",
    "Ab1-Ab1-A, At least",
    "Password123!, common",
    "P@ssw0rd2026, common",
    "passwordpassword, common",
    "1q2w3e4r5t6y, common",
    "aaaaaaaaaaaaa, common",
    "abababababab, common",
    "Welcome2026!, common",
    "louise-is-here, name",
    "Heidelberg-2026, name",
    "LOU-000000000, name",
    "the-current-one, current"
  })
  void shouldRefuse(String password, String why) {
    assertThat(violated(password)).contains(why);
  }

  @Test
  void shouldJudgeWithoutAUser() {
    assertThat(rules.getRules()).allMatch(rule -> rule.execute("correct horse battery"));
  }

  private String violated(String password) {
    return rules.getRules().stream()
        .filter(rule -> !rule.execute(password, lou))
        .map(rule -> rule.getPlaceholder())
        .reduce("", String::concat);
  }
}
