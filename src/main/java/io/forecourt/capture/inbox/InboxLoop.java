package io.forecourt.capture.inbox;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Processes what its caller could not, and calls a person for what keeps failing. */
@Profile("!worker")
@Component
public class InboxLoop extends PollingLoop {

  private final InboxProcessor processor;
  private final InboxStandIns standIns;

  InboxLoop(
      InboxProcessor processor,
      InboxStandIns standIns,
      @Value("${forecourt.events.serve:true}") boolean serve) {
    super("inbox", Schedule.every(Duration.ofSeconds(1)).onlyIf(serve));
    this.processor = processor;
    this.standIns = standIns;
  }

  @Override
  protected boolean runOnce() {
    return processor.processDue() || standIns.call();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void wakeUp(InboxProcessor.Waiting waiting) {
    wakeUp();
  }
}
