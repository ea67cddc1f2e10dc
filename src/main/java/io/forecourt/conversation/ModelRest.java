package io.forecourt.conversation;

import java.time.Duration;

/** After several failures in a row a model is left alone for a while, so that no buyer waits. */
final class ModelRest {

  private static final int FAILURES = 3;
  private static final long REST = Duration.ofMinutes(1).toNanos();

  private int failures;
  private long failedAt;

  synchronized void failed() {
    failures++;
    failedAt = System.nanoTime();
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized boolean isResting() {
    return failures >= FAILURES && System.nanoTime() - failedAt < REST;
  }
}
