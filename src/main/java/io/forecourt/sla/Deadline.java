package io.forecourt.sla;

import java.time.Instant;

/**
 * When something is due, when its owner is reminded and when the manager is told.
 *
 * @param within as the policy says, an ISO 8601 duration
 */
public record Deadline(String within, Instant due, Instant reminder, Instant escalation) {}
