package io.forecourt.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what waits in a table, one by one until nothing is due: at once when something was added,
 * and by looking again and again, so that what another node left, or what came too early, is done
 * too.
 */
public final class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration USUALLY = Duration.ofSeconds(1);

  private final String name;
  private final ScheduledExecutorService threads;

  /**
   * @param name of the threads, and in the log
   */
  public Rounds(String name, int threads) {
    this.name = name;
    this.threads =
        Executors.newScheduledThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * @param one does one thing; false when nothing was due
   */
  public void repeat(BooleanSupplier one) {
    repeat(one, USUALLY);
  }

  /**
   * @param one does one thing; false when nothing was due
   * @param pause between two looks
   */
  public void repeat(BooleanSupplier one, Duration pause) {
    ScheduledFuture<?> unused =
        threads.scheduleWithFixedDelay(
            () -> drain(one), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  public void runNow(BooleanSupplier one) {
    if (!threads.isShutdown()) {
      threads.execute(() -> drain(one));
    }
  }

  public void stop() {
    threads.shutdown();
  }

  private void drain(BooleanSupplier one) {
    try {
      while (one.getAsBoolean()) {
        // Until nothing is due.
      }
    } catch (RuntimeException e) {
      LOG.warn("The round of {} broke off; it begins anew soon.", name, e);
    }
  }
}
