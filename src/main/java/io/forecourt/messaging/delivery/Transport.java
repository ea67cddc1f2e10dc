package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;

/** A service that brings messages to people. Only the outbox hands it any. */
public interface Transport {

  boolean supports(String store, Channel channel);

  /**
   * Takes a message over.
   *
   * @return the service's own number of it
   * @throws Undeliverable when another try makes no sense
   * @throws RuntimeException when a later try may work
   */
  String send(QueuedMessage message) throws Undeliverable;

  /**
   * Brings news to somebody who works for the store. No law of messages to buyers applies.
   *
   * @throws Undeliverable when another try makes no sense
   * @throws NotTaken when the service says that it did not take it
   * @throws RuntimeException when nobody knows
   */
  void notifyStaff(Page page) throws Undeliverable;

  /** Another try may work. */
  class NotTaken extends RuntimeException {
    NotTaken(Throwable cause) {
      super(cause);
    }
  }

  /**
   * @param address the person's number or e-mail
   */
  record Page(String store, Channel channel, String address, String subject, String text) {}
}
