package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.process.InProcessEngine;
import io.forecourt.process.PasswordHashes;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may log in with a password where an identity provider is there for the others. */
class PasswordCheckTest {

  private static final String PASSWORD = "some-password-1";

  private final IdentityService identities = InProcessEngine.identities();

  @BeforeEach
  void users() {
    for (String id : List.of("uma", "vic")) {
      User user = identities.newUser(id);
      user.setPassword(PASSWORD);
      identities.saveUser(user);
    }
  }

  @AfterEach
  void clean() {
    List.of("uma", "vic").forEach(identities::deleteUser);
  }

  @Test
  void shouldTakeThePasswordOfEveryoneByDefault() {
    assertThat(check(Set.of()).isRight("uma", PASSWORD, true)).isTrue();
    assertThat(check(Set.of()).isRight("uma", "another", true)).isFalse();
  }

  @Test
  void shouldTakeNoPasswordButThatOfTheEmergencyAdministratorWhenOthersAreOff() {
    assertThat(check(Set.of("vic")).isRight("uma", PASSWORD, true)).isFalse();
    assertThat(check(Set.of("vic")).isRight("vic", PASSWORD, true)).isTrue();
  }

  private PasswordCheck check(Set<String> onlyFor) {
    return new PasswordCheck(identities, new NoHashes(), new PasswordSettings(onlyFor));
  }

  private static final class NoHashes implements PasswordHashes {

    @Override
    public void upgrade(String user, String password) {
      // The stock engine of this test keeps its hashes.
    }

    @Override
    public void pretendToCheck(String password) {
      // No one measures the time here.
    }
  }
}
