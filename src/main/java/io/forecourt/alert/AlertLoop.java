package io.forecourt.alert;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends alerts that are due. */
@Profile("!worker")
@Component
class AlertLoop extends PollingLoop {

  private final AlertSender sender;

  AlertLoop(AlertSender sender, @Value("${forecourt.events.serve:true}") boolean serve) {
    super("alerts", Schedule.every(Duration.ofSeconds(1)).onlyIf(serve));
    this.sender = sender;
  }

  @Override
  protected boolean runOnce() {
    return sender.processNext();
  }
}
