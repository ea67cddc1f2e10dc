package io.forecourt.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A system that keeps the store's customers. */
interface Crm {

  /**
   * @param idempotencyKey the same key, the same effect, however often it is written
   * @param record the handoff record
   */
  void write(String idempotencyKey, UUID leadId, String store, JsonNode record);
}
