package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginFilesTest {

  private static final Path PLUGINS = Path.of("src", "main", "resources", "plugin-webapp");

  @ParameterizedTest
  @ValueSource(strings = {"lead-tab", "insight"})
  void shouldListEveryFileOfThePlugin(String plugin) throws IOException {
    List<String> files = PluginFiles.of(plugin);

    assertThat(files).contains("app/plugin.js", "app/plugin.css").containsAll(sources(plugin));
  }

  private static List<String> sources(String plugin) throws IOException {
    try (Stream<Path> files = Files.list(PLUGINS.resolve(plugin).resolve("app"))) {
      return files.map(file -> "app/" + file.getFileName()).sorted().toList();
    }
  }
}
