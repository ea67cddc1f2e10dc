package io.forecourt.messaging;

import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.platform.WorkQueue;
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
class Postman extends WorkQueue<Outbox.Item> {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  /** With doubling pauses up to a quarter of an hour: about two hours. */
  private static final int MOST_TRIES = 15;

  private final Outbox outbox;
  private final Carriers carriers;
  private final Addresses addresses;
  private final OptOuts optOuts;
  private final Leads leads;
  private final ApplicationEventPublisher events;

  Postman(
      Outbox outbox,
      Carriers carriers,
      Addresses addresses,
      OptOuts optOuts,
      Leads leads,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    super(transaction, Guarantee.AT_LEAST_ONCE);
    this.outbox = outbox;
    this.carriers = carriers;
    this.addresses = addresses;
    this.optOuts = optOuts;
    this.leads = leads;
    this.events = events;
  }

  @Override
  protected Optional<Outbox.Item> claim() {
    return outbox.next();
  }

  /** Records failures of the service itself, while the person is still locked. */
  @Override
  protected Runnable process(Outbox.Item item) {
    if (item.stopped()) {
      outbox.stopped(item);
      return nothing();
    }
    try {
      outbox.taken(item, carrier(item.message()).carry(item.message()));
      return nothing();
    } catch (Undeliverable e) {
      return giveUp(item, e);
    } catch (RuntimeException e) {
      if (item.tries() >= MOST_TRIES) {
        return giveUp(
            item, new Undeliverable(Undeliverable.Cause.OTHER, String.valueOf(e.getMessage())));
      }
      retryLater(item, e);
      return nothing();
    }
  }

  @Override
  protected void retryLater(Outbox.Item item, RuntimeException failure) {
    LOG.warn("Message {} is tried again: {}", item.message().id(), failure.toString());
    outbox.retryLater(item, failure.toString());
  }

  private Carrier carrier(Outgoing message) throws Undeliverable {
    return carriers
        .of(message.store(), message.channel())
        .orElseThrow(
            () ->
                new Undeliverable(
                    Undeliverable.Cause.OTHER, "No service is set up for it any more."));
  }

  private Runnable giveUp(Outbox.Item item, Undeliverable refusal) {
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
    return refusal.reason() == Undeliverable.Cause.OPTED_OUT ? () -> optOut(message) : nothing();
  }

  /** Commits alone, which the lock on the person's row would not allow. */
  private void optOut(Outgoing message) {
    optOuts.record(
        message.customerId(),
        "The service says that the person opted out there.",
        Optional.of(message.channel()));
  }
}
