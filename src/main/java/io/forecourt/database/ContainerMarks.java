package io.forecourt.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells a container, whose root is not that of the machine, by the marks that its engine leaves.
 */
final class ContainerMarks {

  private static final String KUBERNETES = "KUBERNETES_SERVICE_HOST";

  /** Of podman, systemd-nspawn and LXC. */
  private static final String CONTAINER = "container";

  static boolean areHere() {
    return areIn(Path.of("/"), System.getenv());
  }

  static boolean areIn(Path root, Map<String, String> environment) {
    return Stream.of(".dockerenv", "run/.containerenv").map(root::resolve).anyMatch(Files::exists)
        || environment.containsKey(KUBERNETES)
        || environment.containsKey(CONTAINER);
  }

  private ContainerMarks() {}
}
