package io.forecourt.capture.chat;

import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import java.util.UUID;

/**
 * A chat window of a visitor.
 *
 * @param hash of the token
 * @param seen what the visitor had done on the site when the window last sent a message
 */
public record ChatSession(
    String hash, String store, UUID leadId, UUID customerId, Channel channel, Behaviour seen) {

  /** Returns what the visitor has done since the window last sent a message. */
  Behaviour newSince(Behaviour now) {
    return new Behaviour(
        Math.max(0, now.visits() - seen.visits()),
        Math.max(0, now.vehiclePagesViewed() - seen.vehiclePagesViewed()),
        Math.max(0, now.secondsOnVehiclePage() - seen.secondsOnVehiclePage()),
        now.formDepth() > seen.formDepth() ? now.formDepth() : 0);
  }
}
