package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
import io.forecourt.store.StorePerson;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** Sends notifications to the people of a store, over the store's transports. */
@Component
public class StaffNotifier {

  private final Transports transports;

  StaffNotifier(Transports transports) {
    this.transports = transports;
  }

  /** Result of a notification; a failure that a retry may fix is an exception. */
  public enum Outcome {
    SENT,
    /** No service of the store carries this channel. */
    NOBODY_CARRIES_IT,
    REFUSED,
    /** The connection failed; it may have been sent, so it is not sent again. */
    UNCERTAIN
  }

  /**
   * @param channel TEXT or EMAIL
   * @param subject of a mail
   * @throws RuntimeException when it is surely not on its way
   */
  public Outcome notifyStaff(StorePerson person, Channel channel, String subject, String text) {
    String address = channel == Channel.TEXT ? person.phone() : person.email();
    return notifyStaff(person.store(), channel, address, subject, text);
  }

  /**
   * As {@link #notifyStaff(StorePerson, Channel, String, String)}, to someone who is on no store's
   * list of people.
   *
   * @param address phone number or email address
   */
  public Outcome notifyStaff(
      String store, Channel channel, String address, String subject, String text) {
    String to = channel == Channel.TEXT ? address.replaceAll("[^+\\d]", "") : address;
    return transports
        .find(store, channel)
        .map(
            transport ->
                notifyStaff(transport, new Transport.Page(store, channel, to, subject, text)))
        .orElse(Outcome.NOBODY_CARRIES_IT);
  }

  private static Outcome notifyStaff(Transport transport, Transport.Page page) {
    try {
      transport.notifyStaff(page);
      return Outcome.SENT;
    } catch (Undeliverable e) {
      return Outcome.REFUSED;
    } catch (RuntimeException e) {
      if (isSurelyNotSent(e)) {
        throw e;
      }
      return Outcome.UNCERTAIN;
    }
  }

  /** The service was unavailable or rejected the notification. */
  private static boolean isSurelyNotSent(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof Transport.NotTaken) {
        return true;
      }
    }
    return false;
  }
}
