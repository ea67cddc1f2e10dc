package io.forecourt.messaging;

import io.forecourt.lead.Channel;

/** A service that brings messages to people. Only the outbox hands it any. */
interface Carrier {

  boolean carries(String store, Channel channel);

  /**
   * Takes a message over.
   *
   * @return the service's own number of it
   * @throws Undeliverable when another try makes no sense
   * @throws RuntimeException when a later try may work
   */
  String carry(Outgoing message) throws Undeliverable;
}
