package io.forecourt;

import java.nio.file.Path;
import java.util.UUID;

/**
 * The packaged application that the browser tests of one JVM share, from the first that asks for it
 * to the end of the JVM. Each test works leads of its own.
 */
final class SharedForecourt {

  /** Where the page of a dealer has to listen to be allowed the chat. */
  static final int DEALER_PORT = RunningForecourt.freePort();

  private static final RunningForecourt RUNNING = start();

  static RunningForecourt get() {
    return RUNNING;
  }

  private static RunningForecourt start() {
    RunningForecourt forecourt =
        new RunningForecourt(Path.of("target", "shared-" + UUID.randomUUID()).toAbsolutePath())
            .with("--forecourt.chat.origins.riverside=http://localhost:" + DEALER_PORT);
    // Also when the start fails.
    Runtime.getRuntime().addShutdownHook(new Thread(forecourt::close));
    return forecourt.start();
  }

  private SharedForecourt() {}
}
