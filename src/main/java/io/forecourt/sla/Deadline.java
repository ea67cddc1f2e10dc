package io.forecourt.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * Due time of an item, with the times at which its owner is reminded and the manager alerted.
 *
 * @param within as the policy says, an ISO 8601 duration
 */
public record Deadline(String within, Instant due, Instant reminder, Instant escalation) {

  /** The same with another due time; reminder and escalation keep their distance from it. */
  Deadline movedTo(Instant at, Instant now) {
    Instant reminds = at.minus(Duration.between(reminder, due));
    return new Deadline(
        Duration.between(now, at).toString(),
        at,
        reminds.isBefore(now) ? now : reminds,
        at.plus(Duration.between(due, escalation)));
  }
}
