package io.forecourt.lead;

import io.forecourt.platform.LeadWork;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a lead outside its process, and that the process has to hear of.
 *
 * @param tries how often it could not be applied yet
 */
public record LeadEvent(long id, UUID leadId, Kind kind, Instant receivedAt, int tries)
    implements LeadWork {

  /** What happened. */
  public enum Kind {
    /** The buyer wrote. */
    REPLY,
    /** A person spoke with the buyer. */
    CONTACT,
    /** A person wrote to the buyer. */
    REP_WROTE,
    /** A person wants the assistant to keep quiet. */
    PAUSED,
    /** A person lets the assistant go on. */
    RESUMED,
    /** The assistant may speak again, and the buyer waits for an answer. */
    UNANSWERED,
    /** The buyer sent another enquiry. */
    INQUIRY,
    /** The score rose into a higher band. */
    BAND,
    /** The car asked for was sold to somebody else. */
    CAR_GONE,
    /** The buyer bought, as a system outside says. */
    SALE,
    /** The buyer wants to be left alone. */
    OPT_OUT
  }
}
