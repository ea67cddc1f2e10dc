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
    String address =
        channel == Channel.TEXT ? person.phone().replaceAll("[^+\\d]", "") : person.email();
    return transports
        .find(person.store(), channel)
        .map(
            transport ->
                notifyStaff(
                    transport, new Transport.Page(person.store(), channel, address, subject, text)))
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
