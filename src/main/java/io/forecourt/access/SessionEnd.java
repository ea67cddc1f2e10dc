package io.forecourt.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Decides whether a login still counts: its person may do what they could when they logged in, the
 * password is the same, and the session is not too old, however busy it is.
 */
@Component
class SessionEnd {

  /** How long a login may wait for its next step. */
  private static final Duration PENDING = Duration.ofMinutes(15);

  private final LoginStamps stamps;
  private final Settings settings;
  private final Clock clock;

  SessionEnd(LoginStamps stamps, Settings settings, Clock clock) {
    this.stamps = stamps;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param maxAge the longest a session lasts from the login
   */
  @ConfigurationProperties("forecourt.session")
  record Settings(@DefaultValue("PT12H") Duration maxAge) {}

  boolean isOver(PersonToken person) {
    Duration maxAge = person instanceof PendingLogin ? PENDING : settings.maxAge();
    return clock.instant().isAfter(person.since().plus(maxAge))
        || !stamps.findStamp(person.getName()).filter(person.stamp()::equals).isPresent();
  }
}
