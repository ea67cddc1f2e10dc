package io.forecourt.crm;

import io.forecourt.handoff.HandoffRecord;

/** A system outside that keeps a store's customers. A store without one has our own table. */
interface Crm {

  boolean serves(String store);

  /**
   * Called once for each key; a failure means that the same key comes again.
   *
   * @throws RuntimeException when it did not take the record
   */
  void write(String idempotencyKey, HandoffRecord handoff);
}
