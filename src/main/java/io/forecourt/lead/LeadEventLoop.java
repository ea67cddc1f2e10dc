package io.forecourt.lead;

import java.util.Optional;
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
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies stored events one by one: at once after they are stored, and by looking again, so that
 * what another node left, or what came too early, is applied too.
 */
@Profile("!worker")
@Component
public class LeadEventLoop {

  private static final Logger LOG = LoggerFactory.getLogger(LeadEventLoop.class);
  private static final long LOOK_AGAIN_MILLIS = 1_000;

  private final LeadEvents events;
  private final Leads leads;
  private final LeadEventHandler handler;
  private final TransactionTemplate transaction;
  private final boolean serve;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "lead-events");
            thread.setDaemon(true);
            return thread;
          });

  LeadEventLoop(
      LeadEvents events,
      Leads leads,
      LeadEventHandler handler,
      TransactionTemplate transaction,
      @Value("${forecourt.events.serve:true}") boolean serve) {
    this.events = events;
    this.leads = leads;
    this.handler = handler;
    this.transaction = transaction;
    this.serve = serve;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (serve) {
      ScheduledFuture<?> unused =
          thread.scheduleWithFixedDelay(
              this::applyQuietly, 0, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(LeadEvents.Stored stored) {
    if (serve && !thread.isShutdown()) {
      thread.execute(this::applyQuietly);
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    thread.shutdown();
  }

  /** Applies whatever is due; true when there was anything. */
  public boolean applyDue() {
    boolean any = false;
    while (applyOne()) {
      any = true;
    }
    return any;
  }

  private void applyQuietly() {
    try {
      applyDue();
    } catch (RuntimeException e) {
      LOG.warn("Events of leads could not be read; they are read again soon.", e);
    }
  }

  private boolean applyOne() {
    LeadEvent[] taken = new LeadEvent[1];
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                Optional<LeadEvent> next = events.nextDue();
                next.ifPresent(
                    event -> {
                      taken[0] = event;
                      apply(event);
                    });
                return next.isPresent();
              }));
    } catch (RuntimeException e) {
      if (taken[0] == null) {
        throw e;
      }
      LOG.info("{} of lead {} comes later: {}", taken[0].kind(), taken[0].leadId(), e.toString());
      transaction.executeWithoutResult(status -> events.tryLater(taken[0], e.toString()));
      return true;
    }
  }

  private void apply(LeadEvent event) {
    if (handler.apply(event, leads.get(event.leadId()))) {
      events.markApplied(event);
    } else {
      events.tryLater(event, "The process is not there yet.");
    }
  }
}
