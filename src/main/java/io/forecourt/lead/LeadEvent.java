package io.forecourt.lead;

import io.forecourt.platform.LeadRelated;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a lead outside its process, which the process has to follow.
 *
 * @param tries how often it could not be applied yet
 */
public record LeadEvent(long id, UUID leadId, Kind kind, Instant receivedAt, int tries)
    implements LeadRelated {

  /** What happened. */
  public enum Kind {
    /** The buyer wrote. */
    REPLY,
    /** A person spoke with the buyer. */
    CONTACT,
    /** A person wrote to the buyer. */
    REP_WROTE,
    /** A rep paused the assistant. */
    PAUSED,
    /** A rep resumed the assistant. */
    RESUMED,
    /** The assistant may speak again, and the buyer waits for an answer. */
    UNANSWERED,
    /** The buyer sent another inquiry. */
    INQUIRY,
    /** The score rose into a higher band. */
    BAND,
    /** The vehicle asked for was sold to another buyer. */
    CAR_GONE,
    /** An external system reported the sale. */
    SALE,
    /** The buyer wants to be left alone. */
    OPT_OUT
  }
}
