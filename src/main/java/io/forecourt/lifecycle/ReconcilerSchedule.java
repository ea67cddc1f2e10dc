package io.forecourt.lifecycle;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the reconciler every few minutes; zero turns it off. */
@Profile("!worker")
@Component
class ReconcilerSchedule extends PollingLoop {

  private final Reconciler reconciler;

  ReconcilerSchedule(
      Reconciler reconciler, @Value("${forecourt.reconciler.every:PT5M}") Duration every) {
    super("reconciler", Schedule.every(every).afterOnePause());
    this.reconciler = reconciler;
  }

  @Override
  protected boolean runOnce() {
    reconciler.run();
    return false;
  }
}
