package io.forecourt.capture;

import java.util.Optional;
import java.util.UUID;

/**
 * The first inquiry of a lead, both stored already.
 *
 * @param comments the buyer's own words
 */
record NewLead(UUID leadId, Optional<String> comments, Handling handling) {}
