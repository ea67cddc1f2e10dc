package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.RolledBack;
import io.forecourt.TestDatabase;
import io.forecourt.platform.NotFound;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RolledBack.class)
class KeyCommandTest {

  private final KeyCommand command = new KeyCommand(TestDatabase.dataSource(), Clock.systemUTC());
  private final ApiKeys keys = new ApiKeys(TestDatabase.jdbc(), Clock.systemUTC());

  @Test
  void shouldCreateRotateAndRevoke() {
    String first = command.execute(List.of("create", "riverside", "website", "intake"));
    String secret = first.substring(first.indexOf("fck_"));
    MachineKey key = keys.findValid(secret).orElseThrow();
    assertThat(key.store()).contains("riverside");
    assertThat(key.purpose()).isEqualTo(MachineKey.Purpose.INTAKE);

    String id = String.valueOf(key.id().orElseThrow());
    String second = command.execute(List.of("rotate", id, "PT1H"));
    assertThat(second).contains("fck_");
    assertThat(keys.findValid(secret)).isPresent();
    command.execute(List.of("revoke", id));
    assertThat(keys.findValid(secret)).isEmpty();
    assertThat(command.execute(List.of("list")))
        .contains("website@riverside intake, last used never, ends never");
    assertThat(
            TestDatabase.jdbc()
                .sql("select kind from forecourt.access_log where who = 'system' order by id")
                .query(String.class)
                .list())
        .endsWith("KEY_CREATED", "KEY_ROTATED", "KEY_REVOKED");
  }

  @Test
  void shouldRefuseAKeyThatIsNotThere() {
    assertThatThrownBy(() -> command.execute(List.of("revoke", "4711")))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "key create riverside", "key create a b owner", "key revoke x"})
  void shouldSayHowItIsUsed(String words) {
    assertThat(KeyCommand.run(words.split(" ", -1))).isEqualTo(2);
  }
}
