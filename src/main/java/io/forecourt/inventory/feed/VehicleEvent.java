package io.forecourt.inventory.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A change of a unit that a waiting buyer may want to hear of.
 *
 * @param oldValue null if there was none
 * @param newValue null if there is none any more
 */
record VehicleEvent(String vin, Kind kind, String oldValue, String newValue, Instant at) {

  /** What has changed. */
  enum Kind {
    ADDED,
    STATUS,
    PRICE
  }

  ObjectNode json(ObjectMapper mapper) {
    return mapper
        .createObjectNode()
        .put("vin", vin)
        .put("kind", kind.name())
        .put("old_value", oldValue)
        .put("new_value", newValue)
        .put("at", at.toString());
  }
}
