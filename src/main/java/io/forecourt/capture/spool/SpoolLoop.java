package io.forecourt.capture.spool;

import io.forecourt.platform.PollingLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes in what arrived during an outage, once the database is back. */
@Profile("!worker")
@Component
class SpoolLoop extends PollingLoop {

  private final IntakeSpool spool;

  SpoolLoop(IntakeSpool spool, @Value("${forecourt.events.serve:true}") boolean serve) {
    super("spool", Schedule.every(Duration.ofSeconds(2)).onlyIf(serve));
    this.spool = spool;
  }

  @Override
  protected boolean runOnce() {
    try {
      return spool.replayNext();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
