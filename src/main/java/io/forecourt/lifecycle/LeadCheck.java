package io.forecourt.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A net beneath the diagrams: finds leads that no diagram looks after, and helps them. */
interface LeadCheck {

  Reconciler.Fault fault();

  /**
   * @param before what happened later may still be on its way
   */
  List<UUID> find(Instant before);

  /**
   * Helps a lead, in a transaction of its own.
   *
   * @return false where a person has to look
   */
  boolean repair(UUID leadId);
}
