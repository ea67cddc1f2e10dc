package io.forecourt.capture;

import java.util.Optional;
import java.util.UUID;

/**
 * Another inquiry of a buyer with an open lead, to which it is added already.
 *
 * @param comments the buyer's own words
 */
record RepeatInquiry(UUID leadId, String source, Optional<String> comments, Handling handling) {}
