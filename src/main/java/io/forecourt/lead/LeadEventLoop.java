package io.forecourt.lead;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Applies stored events, right after they are stored and by polling. */
@Profile("!worker")
@Component
public class LeadEventLoop extends PollingLoop {

  private final LeadEventQueue queue;

  LeadEventLoop(LeadEventQueue queue, @Value("${forecourt.events.serve:true}") boolean serve) {
    super("lead-events", Schedule.every(Duration.ofSeconds(1)).onlyIf(serve));
    this.queue = queue;
  }

  @Override
  protected boolean runOnce() {
    return queue.processNext();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void wakeUp(LeadEvents.Stored stored) {
    wakeUp();
  }
}
