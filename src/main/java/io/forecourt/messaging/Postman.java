package io.forecourt.messaging;

import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands one message after the other to its service, each in a transaction that locks its person.
 */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  /** With doubling pauses up to a quarter of an hour: about two hours. */
  private static final int MOST_TRIES = 15;

  private final Outbox outbox;
  private final Carriers carriers;
  private final Addresses addresses;
  private final OptOuts optOuts;
  private final Leads leads;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Postman(
      Outbox outbox,
      Carriers carriers,
      Addresses addresses,
      OptOuts optOuts,
      Leads leads,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.outbox = outbox;
    this.carriers = carriers;
    this.addresses = addresses;
    this.optOuts = optOuts;
    this.leads = leads;
    this.events = events;
    this.transaction = transaction;
  }

  /** What has to follow once the person's row is free again. */
  private record Aftermath(Outgoing message, Undeliverable refusal) {}

  /** Delivers what is due; true when there was anything. */
  boolean deliverOne() {
    Aftermath[] aftermath = new Aftermath[1];
    boolean any =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  Optional<Outbox.Item> next = outbox.next();
                  next.ifPresent(item -> aftermath[0] = deliver(item));
                  return next.isPresent();
                }));
    if (aftermath[0] != null && aftermath[0].refusal().reason() == Undeliverable.Cause.OPTED_OUT) {
      optOuts.record(
          aftermath[0].message().customerId(),
          "The service says that the person opted out there.",
          Optional.of(aftermath[0].message().channel()));
    }
    return any;
  }

  private Aftermath deliver(Outbox.Item item) {
    Outgoing message = item.message();
    Optional<Carrier> carrier = carriers.of(message.store(), message.channel());
    if (item.stopped()) {
      outbox.stopped(item);
      return null;
    }
    try {
      outbox.taken(
          item,
          carrier
              .orElseThrow(
                  () ->
                      new Undeliverable(
                          Undeliverable.Cause.OTHER, "No service is set up for it any more."))
              .carry(message));
      return null;
    } catch (Undeliverable e) {
      return giveUp(item, e);
    } catch (RuntimeException e) {
      if (item.tries() >= MOST_TRIES) {
        return giveUp(
            item, new Undeliverable(Undeliverable.Cause.OTHER, String.valueOf(e.getMessage())));
      }
      LOG.warn("Message {} is tried again: {}", message.id(), e.toString());
      outbox.tryLater(item, e.toString());
      return null;
    }
  }

  private Aftermath giveUp(Outbox.Item item, Undeliverable refusal) {
    Outgoing message = item.message();
    outbox.failed(item);
    if (refusal.reason() == Undeliverable.Cause.ADDRESS) {
      addresses.close(message.customerId(), message.address());
    }
    events.publishEvent(
        new OwnerNews(
            leads.get(message.leadId()),
            "A message to %s did not arrive: %s"
                .formatted(message.address(), refusal.getMessage())));
    return new Aftermath(message, refusal);
  }
}
