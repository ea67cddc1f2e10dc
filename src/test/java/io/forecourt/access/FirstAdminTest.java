package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.forecourt.TestDatabase;
import io.forecourt.process.InProcessEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back in when no administrator is left. */
class FirstAdminTest {

  private final ProcessEngine engine = engine();
  private final IdentityService identities = engine.getIdentityService();

  @TempDir private Path data;

  /** As in the application, a failed check locks no one for a while. */
  private static ProcessEngine engine() {
    StandaloneProcessEngineConfiguration settings = InProcessEngine.settings("admins");
    settings.setLoginDelayBase(0);
    return settings.buildProcessEngine();
  }

  @AfterEach
  void close() {
    identities.deleteUser("admin");
    engine.close();
  }

  @Test
  void shouldGiveTheGroupBackWhenNobodyIsLeftInIt() {
    setUp("first-password-1");
    identities.deleteMembership("admin", Roles.ENGINE_ADMIN);

    setUp("second-password-1");

    assertThat(identities.createUserQuery().memberOfGroup(Roles.ENGINE_ADMIN).list())
        .extracting("id")
        .containsExactly("admin");
    assertThat(identities.checkPassword("admin", "second-password-1")).isTrue();
    assertThat(identities.checkPassword("admin", "first-password-1")).isFalse();
  }

  @Test
  void shouldStartWithTheSamePasswordAgain() {
    setUp("first-password-1");
    identities.deleteMembership("admin", Roles.ENGINE_ADMIN);

    assertThatCode(() -> setUp("first-password-1")).doesNotThrowAnyException();
    assertThat(mustChange()).isFalse();
  }

  @Test
  void shouldMakeUpAPasswordIntoTheFileWhenNoneIsSet() throws IOException {
    setUp("");

    List<String> lines = Files.readAllLines(data.resolve(FirstPasswords.FILE));
    assertThat(mustChange()).isTrue();
    assertThat(lines).hasSize(1).allMatch(line -> line.startsWith("admin "));
    assertThat(identities.checkPassword("admin", lines.get(0).split(" ", 2)[1])).isTrue();
  }

  private static boolean mustChange() {
    return new LoginStamps(TestDatabase.jdbc()).find("admin").orElseThrow().firstPassword();
  }

  private void setUp(String password) {
    new FirstAdmin(
            new AccessProperties(
                "",
                new AccessProperties.Secret(password),
                new AccessProperties.Worker("", ""),
                new AccessProperties.Secret("")),
            new FirstPasswords(data, new GivenPasswords(TestDatabase.jdbc())))
        .setUp(engine);
  }
}
