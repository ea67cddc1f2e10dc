package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
import java.util.List;

/** Service that delivers messages. Only the outbox uses it for messages to buyers. */
public interface Transport {

  boolean supports(String store, Channel channel);

  /**
   * Takes a message over.
   *
   * @return id assigned by the service
   * @throws Undeliverable when another try makes no sense
   * @throws RuntimeException when a later try may work
   */
  String send(QueuedMessage message) throws Undeliverable;

  /**
   * Returns the ids of messages of these words to this person that the service took over lately, of
   * which one may be this message, whose answer was lost. Empty where the service cannot tell.
   *
   * @throws RuntimeException when a later try may tell
   */
  default List<String> findSent(QueuedMessage message) {
    return List.of();
  }

  /**
   * Sends a notification to a member of staff; the rules for messages to buyers do not apply.
   *
   * @throws Undeliverable when another try makes no sense
   * @throws NotTaken if the service rejected it
   * @throws RuntimeException if the result is unknown
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
