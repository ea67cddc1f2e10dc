package io.forecourt.alert;

import io.forecourt.process.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for alerts that wait. */
@Profile("!worker")
@Component
class AlertLoop {

  private final AlertSender sender;
  private final boolean serve;
  private final Rounds rounds = new Rounds("alerts", 1);

  AlertLoop(AlertSender sender, @Value("${forecourt.events.serve:true}") boolean serve) {
    this.sender = sender;
    this.serve = serve;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (serve) {
      rounds.repeat(sender::sendOne);
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    rounds.stop();
  }
}
