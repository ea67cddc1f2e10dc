package io.forecourt.insight.huddle;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Checks every minute whether a store is about to open. */
@Profile("!worker")
@Component
class HuddleLoop extends PollingLoop {

  private final HuddleMail mail;

  HuddleLoop(HuddleMail mail, @Value("${forecourt.events.serve:true}") boolean serve) {
    super("huddle", Schedule.every(Duration.ofMinutes(1)).onlyIf(serve));
    this.mail = mail;
  }

  @Override
  protected boolean runOnce() {
    mail.sendDue();
    return false;
  }
}
