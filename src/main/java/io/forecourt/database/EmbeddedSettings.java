package io.forecourt.database;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * Settings of the built-in server, read before there is a context that could bind them.
 *
 * @param allowRoot whether the server may run as root, as in a container or a test
 */
record EmbeddedSettings(Path dataDir, int port, boolean allowRoot) {

  static EmbeddedSettings from(Environment environment) {
    return new EmbeddedSettings(
        Path.of(environment.getProperty("forecourt.data-dir", "./data")),
        environment.getProperty("forecourt.postgres.port", Integer.class, 54329),
        environment.getProperty("forecourt.postgres.allow-root", Boolean.class, false));
  }

  void refuseRoot(boolean root) {
    if (root && !allowRoot) {
      throw new IllegalStateException(
          "The built-in PostgreSQL does not run as root: a hole in it would give away the whole"
              + " machine. Start Forecourt as a user of its own, set spring.datasource.url, or"
              + " allow root with forecourt.postgres.allow-root=true, in a container for example.");
    }
  }
}
