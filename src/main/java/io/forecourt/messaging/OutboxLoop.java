package io.forecourt.messaging;

import io.forecourt.process.Rounds;
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

  /** A service takes some tenths of a second for a message. */
  private static final int THREADS = 4;

  private final Postman postman;
  private final HeldAgain held;
  private final boolean serve;
  private final Rounds rounds = new Rounds("outbox", THREADS);

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
        rounds.repeat(postman::deliverOne);
      }
      rounds.repeat(held::askOne);
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(Departures.Passed passed) {
    if (serve) {
      rounds.runNow(postman::deliverOne);
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    rounds.stop();
  }
}
