package io.forecourt.insight.incident;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks every minute for incidents that no administrator was told of. */
@Profile("!worker")
@Component
class IncidentLoop extends PollingLoop {

  private final IncidentNotices notices;

  IncidentLoop(IncidentNotices notices, @Value("${forecourt.events.serve:true}") boolean serve) {
    super("incidents", Schedule.every(Duration.ofMinutes(1)).afterOnePause().onlyIf(serve));
    this.notices = notices;
  }

  @Override
  protected boolean runOnce() {
    notices.send();
    return false;
  }
}
