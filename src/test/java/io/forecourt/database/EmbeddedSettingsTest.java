package io.forecourt.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void shouldRunAsRootWhereThatIsTold() {
    environment.setProperty("forecourt.postgres.allow-root", "true");

    assertThatCode(() -> EmbeddedSettings.from(environment).checkRoot(true))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldRunAsRootOnlyInAContainerWhereNothingIsTold() {
    assertThat(EmbeddedSettings.from(environment).allowRoot()).isEqualTo(ContainerMarks.areHere());
  }

  @Test
  void shouldKnowAContainerByTheMarksOfItsEngine(@TempDir Path root) throws IOException {
    assertThat(ContainerMarks.areIn(root, Map.of())).isFalse();
    assertThat(ContainerMarks.areIn(root, Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1"))).isTrue();
    assertThat(ContainerMarks.areIn(root, Map.of("container", "podman"))).isTrue();

    Files.createFile(root.resolve(".dockerenv"));

    assertThat(ContainerMarks.areIn(root, Map.of())).isTrue();
  }

  @Test
  void shouldRunAsAnyOtherAccount() {
    assertThatCode(() -> EmbeddedSettings.from(environment).checkRoot(false))
        .doesNotThrowAnyException();
  }
}
