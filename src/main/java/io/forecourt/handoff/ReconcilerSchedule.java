package io.forecourt.handoff;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the reconciler again and again; zero turns it off. */
@Profile("!worker")
@Component
class ReconcilerSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(ReconcilerSchedule.class);

  private final Reconciler reconciler;
  private final Duration every;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "reconciler");
            thread.setDaemon(true);
            return thread;
          });

  ReconcilerSchedule(
      Reconciler reconciler, @Value("${forecourt.reconciler.every:PT5M}") Duration every) {
    this.reconciler = reconciler;
    this.every = every;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (every.compareTo(Duration.ZERO) > 0) {
      ScheduledFuture<?> unused =
          thread.scheduleWithFixedDelay(
              this::run, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void run() {
    try {
      reconciler.run();
    } catch (RuntimeException e) {
      LOG.warn("Leads could not be looked through; the next round tries again.", e);
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    thread.shutdown();
  }
}
