package io.forecourt.messaging.gate;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks the gate again about held messages that are due. */
@Profile("!worker")
@Component
class HeldMessageLoop extends PollingLoop {

  private final HeldMessageRetry held;

  HeldMessageLoop(HeldMessageRetry held, @Value("${forecourt.events.serve:true}") boolean serve) {
    super("held-messages", Schedule.every(Duration.ofSeconds(1)).onlyIf(serve));
    this.held = held;
  }

  @Override
  protected boolean runOnce() {
    return held.processNext();
  }
}
