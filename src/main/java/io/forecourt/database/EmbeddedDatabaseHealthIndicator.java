package io.forecourt.database;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Health of the built-in server: down from its death until the watchdog has started it again. */
@Component
@ConditionalOnProperty(EmbeddedDatabaseStarter.EMBEDDED)
class EmbeddedDatabaseHealthIndicator implements HealthIndicator {

  private final ServerWatchdog watchdog;

  EmbeddedDatabaseHealthIndicator(EmbeddedDatabase database) {
    this.watchdog = database.watchdog();
  }

  @Override
  public Health health() {
    return (watchdog.isServerDown() ? Health.down() : Health.up())
        .withDetail("restarts", watchdog.restarts())
        .build();
  }
}
