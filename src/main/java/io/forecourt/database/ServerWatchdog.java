package io.forecourt.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the built-in server again when its process died while the application runs. */
final class ServerWatchdog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatchdog.class);
  private static final int REPORTED_FAILURE = 5;

  private final PostgresServer server;
  private final ScheduledExecutorService checks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "postgres-watchdog");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean down;
  private final AtomicInteger restarts = new AtomicInteger();
  private int failures;

  ServerWatchdog(PostgresServer server) {
    this.server = server;
  }

  void watch(Duration every) {
    ScheduledFuture<?> unused =
        checks.scheduleWithFixedDelay(
            this::check, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the server died and does not answer yet. */
  boolean isServerDown() {
    return down;
  }

  int restarts() {
    return restarts.get();
  }

  private void check() {
    if (server.isRunning()) {
      return;
    }
    if (!down) {
      down = true;
      LOG.warn("PostgreSQL died; starting it again. Committed data is safe.");
    }
    try {
      server.start();
      restarts.incrementAndGet();
      down = false;
      failures = 0;
      LOG.info("PostgreSQL runs again on port {}.", server.port());
    } catch (IOException | RuntimeException e) {
      // The processes of the dead server may take a moment to end.
      failures++;
      if (failures == REPORTED_FAILURE) {
        LOG.error("PostgreSQL does not start; Forecourt keeps trying.", e);
      }
    }
  }

  /** Ends the watch; a restart that is under way comes to its end first. */
  @Override
  public void close() {
    checks.shutdown();
    try {
      if (!checks.awaitTermination(70, TimeUnit.SECONDS)) {
        checks.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
