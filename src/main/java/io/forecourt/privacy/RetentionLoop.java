package io.forecourt.privacy;

import io.forecourt.platform.PollingLoop;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs retention while every store is closed; zero turns it off. Erasures may be repeated, so that
 * two nodes at once do no harm.
 */
@Profile("!worker")
@Component
class RetentionLoop extends PollingLoop {

  private final Retention retention;
  private final RetentionProperties properties;
  private final Stores stores;
  private final Clock clock;

  RetentionLoop(
      Retention retention,
      RetentionProperties properties,
      Stores stores,
      Clock clock,
      @Value("${forecourt.retention.every:PT15M}") Duration every) {
    super("retention", Schedule.every(every).afterOnePause());
    this.retention = retention;
    this.properties = properties;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  protected boolean runOnce() {
    Instant now = clock.instant();
    if (stores.all().stream().anyMatch(store -> store.hours().isOpen(now))) {
      return false;
    }
    boolean more = properties.enabled() && retention.runBatch();
    if (!more) {
      retention.repeatErasures();
    }
    return more;
  }
}
