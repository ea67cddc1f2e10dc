package io.forecourt.messaging.gate;

import io.forecourt.messaging.delivery.OutboxProcessor;
import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what is in the outbox: right after a message was queued, and by polling. */
@Profile("!worker")
@Component
class OutboxLoop extends PollingLoop {

  /** A transport takes a few tenths of a second for each message. */
  private static final int THREADS = 4;

  private final OutboxProcessor outboxProcessor;

  OutboxLoop(
      OutboxProcessor outboxProcessor, @Value("${forecourt.events.serve:true}") boolean serve) {
    super("outbox", Schedule.every(Duration.ofSeconds(1)).withThreads(THREADS).onlyIf(serve));
    this.outboxProcessor = outboxProcessor;
  }

  @Override
  protected boolean runOnce() {
    return outboxProcessor.processNext();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void wakeUp(Dispatcher.Queued queued) {
    wakeUp();
  }
}
