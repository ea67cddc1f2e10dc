package io.forecourt.sla;

import java.time.Instant;

/**
 * Due time of an item, with the times at which its owner is reminded and the manager alerted.
 *
 * @param within as the policy says, an ISO 8601 duration
 */
public record Deadline(String within, Instant due, Instant reminder, Instant escalation) {}
