package io.forecourt.messaging;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Empties the outbox: at once after the gate let a message pass, and by looking again. */
@Profile("!worker")
@Component
class OutboxLoop extends PollingLoop {

  /** A service takes some tenths of a second for a message. */
  private static final int THREADS = 4;

  private final Postman postman;

  OutboxLoop(Postman postman, @Value("${forecourt.events.serve:true}") boolean serve) {
    super("outbox", Schedule.every(Duration.ofSeconds(1)).withThreads(THREADS).onlyIf(serve));
    this.postman = postman;
  }

  @Override
  protected boolean runOnce() {
    return postman.processNext();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void wakeUp(Departures.Passed passed) {
    wakeUp();
  }
}
