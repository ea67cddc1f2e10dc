package io.forecourt.capture.review;

import java.time.Instant;
import java.util.UUID;

/**
 * An inquiry that could not be parsed.
 *
 * @param body as received
 * @param problem why it needs a review
 * @param status NEEDS_REVIEW, LEAD or DISMISSED
 */
record IntakeItem(
    UUID id,
    String store,
    String channel,
    Instant receivedAt,
    String body,
    String problem,
    String status) {}
