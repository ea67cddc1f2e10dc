package io.forecourt.crm;

import io.forecourt.handoff.HandoffRecord;

/** External customer system of a store. Leads of a store without one are only in our table. */
interface Crm {

  boolean serves(String store);

  /**
   * Writes a record. Called once for each key; after a failure, called again with the same key.
   *
   * @throws RuntimeException if the CRM did not accept the record
   */
  void write(String idempotencyKey, HandoffRecord handoff);
}
