package io.forecourt.alert.huddle;

import io.forecourt.process.Rounds;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks each minute whether a store is about to open. */
@Profile("!worker")
@Component
class HuddleLoop {

  private final HuddleMail mail;
  private final boolean serve;
  private final Rounds rounds = new Rounds("huddle", 1);

  HuddleLoop(HuddleMail mail, @Value("${forecourt.events.serve:true}") boolean serve) {
    this.mail = mail;
    this.serve = serve;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (serve) {
      rounds.repeat(this::sendDue, Duration.ofMinutes(1));
    }
  }

  private boolean sendDue() {
    mail.sendDue();
    return false;
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    rounds.stop();
  }
}
