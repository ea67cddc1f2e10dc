package io.forecourt.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedSettingsTest {

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void shouldRefuseToRunAsRoot() {
    assertThatThrownBy(() -> EmbeddedSettings.from(environment).refuseRoot(true))
        .hasMessageContaining("root")
        .hasMessageContaining("forecourt.postgres.allow-root");
  }

  @Test
  void shouldRunAsRootWhenThatIsAllowed() {
    environment.setProperty("forecourt.postgres.allow-root", "true");

    assertThatCode(() -> EmbeddedSettings.from(environment).refuseRoot(true))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldRunAsAnyOtherAccount() {
    assertThatCode(() -> EmbeddedSettings.from(environment).refuseRoot(false))
        .doesNotThrowAnyException();
  }
}
