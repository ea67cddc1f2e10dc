package io.forecourt.messaging.delivery;

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
public class OutboxProcessor extends WorkQueue<Outbox.Item> {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxProcessor.class);

  /** With doubling pauses up to a quarter of an hour: about two hours. */
  private static final int MOST_TRIES = 15;

  private final Outbox outbox;
  private final Transports transports;
  private final UndeliverableAddresses undeliverableAddresses;
  private final OptOuts optOuts;
  private final Leads leads;
  private final ApplicationEventPublisher events;

  OutboxProcessor(
      Outbox outbox,
      Transports transports,
      UndeliverableAddresses undeliverableAddresses,
      OptOuts optOuts,
      Leads leads,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    super(transaction, Guarantee.AT_LEAST_ONCE);
    this.outbox = outbox;
    this.transports = transports;
    this.undeliverableAddresses = undeliverableAddresses;
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
      outbox.taken(item, carrier(item.message()).send(item.message()));
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

  private Transport carrier(QueuedMessage message) throws Undeliverable {
    return transports
        .find(message.store(), message.channel())
        .orElseThrow(
            () ->
                new Undeliverable(
                    Undeliverable.Cause.OTHER, "No service is set up for it any more."));
  }

  private Runnable giveUp(Outbox.Item item, Undeliverable refusal) {
    QueuedMessage message = item.message();
    outbox.failed(item);
    if (refusal.reason() == Undeliverable.Cause.ADDRESS) {
      undeliverableAddresses.close(message.customerId(), message.address());
    }
    events.publishEvent(
        new OwnerNotice(
            leads.get(message.leadId()),
            "A message to %s did not arrive: %s"
                .formatted(message.address(), refusal.getMessage())));
    return refusal.reason() == Undeliverable.Cause.OPTED_OUT ? () -> optOut(message) : nothing();
  }

  /** Commits alone, which the lock on the person's row would not allow. */
  private void optOut(QueuedMessage message) {
    optOuts.record(
        message.customerId(),
        "The service says that the person opted out there.",
        Optional.of(message.channel()));
  }
}
