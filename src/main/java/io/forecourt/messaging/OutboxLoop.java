package io.forecourt.messaging;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Empties the outbox and asks the gate again about what it holds: at once after something passed,
 * and by looking again, so that what another node left is sent too.
 */
@Profile("!worker")
@Component
class OutboxLoop {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxLoop.class);
  private static final long LOOK_AGAIN_MILLIS = 1_000;

  /** A service takes some tenths of a second for a message. */
  private static final int THREADS = 4;

  private final Postman postman;
  private final HeldAgain held;
  private final boolean serve;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "outbox");
            thread.setDaemon(true);
            return thread;
          });

  OutboxLoop(
      Postman postman, HeldAgain held, @Value("${forecourt.events.serve:true}") boolean serve) {
    this.postman = postman;
    this.held = held;
    this.serve = serve;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (serve) {
      for (int thread = 1; thread < THREADS; thread++) {
        repeat(postman::deliverOne);
      }
      repeat(held::askOne);
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(Departures.Passed passed) {
    if (serve && !threads.isShutdown()) {
      threads.execute(() -> drain(postman::deliverOne));
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    threads.shutdown();
  }

  private void repeat(BooleanSupplier one) {
    ScheduledFuture<?> unused =
        threads.scheduleWithFixedDelay(
            () -> drain(one), 0, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void drain(BooleanSupplier one) {
    try {
      while (one.getAsBoolean()) {
        // Until nothing is due.
      }
    } catch (RuntimeException e) {
      LOG.warn("Messages could not be sent; they are tried again soon.", e);
    }
  }
}
