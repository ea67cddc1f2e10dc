package io.forecourt.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Files of a plugin of the web apps on the classpath. */
public final class PluginFiles {

  /**
   * Returns the scripts and styles of a plugin by their paths in it, such as {@code app/plugin.js},
   * in alphabetical order. A web app serves only files that its plugin names.
   *
   * @throws UncheckedIOException if the classpath cannot be read
   */
  public static List<String> of(String plugin) {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver(PluginFiles.class.getClassLoader())
                  .getResources("classpath*:plugin-webapp/" + plugin + "/app/*.*"))
          .map(file -> "app/" + file.getFilename())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PluginFiles() {}
}
