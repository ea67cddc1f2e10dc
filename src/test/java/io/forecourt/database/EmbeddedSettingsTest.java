package io.forecourt.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedSettingsTest {

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void shouldRefuseToRunAsRootWhereThatIsNotAllowed() {
    environment.setProperty("forecourt.postgres.allow-root", "false");

    assertThatThrownBy(() -> EmbeddedSettings.from(environment).checkRoot(true))
        .hasMessageContaining("root")
        .hasMessageContaining("forecourt.postgres.allow-root");
  }

  @Test
  void shouldRunAsRootInAContainer() {
    assertThatCode(() -> EmbeddedSettings.from(environment).checkRoot(true))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldRunAsAnyOtherAccount() {
    assertThatCode(() -> EmbeddedSettings.from(environment).checkRoot(false))
        .doesNotThrowAnyException();
  }
}
