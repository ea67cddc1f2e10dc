package io.forecourt.capture;

import java.util.Optional;
import java.util.UUID;

/**
 * Another inquiry of a buyer with an open lead, to which it is added already.
 *
 * @param comments the buyer's own words
 * @param optOutRecorded whether the opt-out in the words is recorded already
 */
record RepeatInquiry(
    UUID leadId,
    String source,
    Optional<String> comments,
    Handling handling,
    boolean optOutRecorded) {

  RepeatInquiry withOptOutRecorded() {
    return new RepeatInquiry(leadId, source, comments, handling, true);
  }
}
