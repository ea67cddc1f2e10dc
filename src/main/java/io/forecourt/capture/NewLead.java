package io.forecourt.capture;

import java.util.Optional;
import java.util.UUID;

/**
 * The first inquiry of a lead, both stored already.
 *
 * @param comments the buyer's own words
 * @param optOutRecorded whether the opt-out in the words is recorded already
 */
record NewLead(UUID leadId, Optional<String> comments, Handling handling, boolean optOutRecorded) {

  NewLead withOptOutRecorded() {
    return new NewLead(leadId, comments, handling, true);
  }
}
