package io.forecourt.capture;

import java.util.UUID;

/**
 * A message that stands in the thread of its lead already.
 *
 * @param optOut what became of the opt-out in it, which is recorded before anything else
 */
record BuyerMessage(UUID leadId, InboundMessages.Delivery delivery, OptOut optOut) {

  enum OptOut {
    UNREAD,
    /** Recorded, and still to be confirmed to the buyer. */
    UNCONFIRMED,
    /** Recorded, and confirmed or known before. */
    CONFIRMED
  }

  BuyerMessage withOptOut(OptOut recorded) {
    return new BuyerMessage(leadId, delivery, recorded);
  }
}
