package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTokenTest {

  @TempDir private Path folder;

  @Test
  void shouldReadTheTokenFromItsFile() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "shared\n");

    assertThat(new AccessProperties.Worker("", file.toString()).resolve()).isEqualTo("shared");
    assertThat(new AccessProperties.Worker("set", "").resolve()).isEqualTo("set");
  }

  @Test
  void shouldSayWhichSettingNamesAFileThatIsNotThere() {
    assertThatThrownBy(
            () -> new AccessProperties.Worker("", folder.resolve("none").toString()).resolve())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("forecourt.worker.token-file");
  }
}
