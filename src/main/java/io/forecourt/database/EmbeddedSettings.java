package io.forecourt.database;

import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Settings of the built-in server, read before there is a context that could bind them.
 *
 * @param allowRoot whether the server may run as root: in a container, or where that is told
 */
record EmbeddedSettings(Path dataDir, int port, boolean allowRoot) {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedSettings.class);

  static EmbeddedSettings from(Environment environment) {
    return new EmbeddedSettings(
        Path.of(environment.getProperty("forecourt.data-dir", "./data")),
        environment.getProperty("forecourt.postgres.port", Integer.class, 54329),
        Optional.ofNullable(environment.getProperty("forecourt.postgres.allow-root", Boolean.class))
            .orElseGet(ContainerMarks::areHere));
  }

  void checkRoot(boolean root) {
    if (!root) {
      return;
    }
    if (!allowRoot) {
      throw new IllegalStateException(
          "The built-in PostgreSQL does not run as root outside of a container. Start Forecourt as a"
              + " user of its own, set spring.datasource.url, or allow it with"
              + " forecourt.postgres.allow-root=true.");
    }
    LOG.warn(
        "Forecourt runs as root, and so does its built-in PostgreSQL. Outside of a container, run it"
            + " as a user of its own.");
  }
}
