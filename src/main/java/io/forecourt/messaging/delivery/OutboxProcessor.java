package io.forecourt.messaging.delivery;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.platform.WorkQueue;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands messages to their transports, each in a transaction that locks the person's row. */
@Component
public class OutboxProcessor extends WorkQueue<OutboxItem> {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxProcessor.class);

  /** About two hours, with pauses that double up to 15 minutes. */
  private static final int MAX_TRIES = 15;

  private final Outbox outbox;
  private final Transports transports;
  private final DeliveryFailures failures;
  private final OptOuts optOuts;
  private final Leads leads;
  private final SlaClocks slaClocks;

  OutboxProcessor(
      Outbox outbox,
      Transports transports,
      DeliveryFailures failures,
      OptOuts optOuts,
      Leads leads,
      SlaClocks slaClocks,
      TransactionTemplate transaction) {
    super(transaction, Guarantee.AT_LEAST_ONCE);
    this.outbox = outbox;
    this.transports = transports;
    this.failures = failures;
    this.optOuts = optOuts;
    this.leads = leads;
    this.slaClocks = slaClocks;
  }

  @Override
  protected Optional<OutboxItem> claim() {
    return outbox.next();
  }

  /** Records failures itself, while the person is still locked. */
  @Override
  protected Runnable process(OutboxItem item) {
    if (item.stopped()) {
      outbox.stopped(item);
      return nothing();
    }
    if (!item.isReadable()) {
      return giveUp(
          item,
          new Undeliverable(
              Undeliverable.Cause.OTHER, "Its address or text does not open with the keys."));
    }
    Optional<Lead> unanswered = lockUnanswered(item);
    try {
      outbox.sent(item, handOver(item));
      unanswered.ifPresent(lead -> slaClocks.meet(lead, ClockName.FIRST_RESPONSE));
      return nothing();
    } catch (Undeliverable e) {
      return giveUp(item, e);
    } catch (RuntimeException e) {
      if (item.tries() >= MAX_TRIES) {
        return giveUp(
            item, new Undeliverable(Undeliverable.Cause.OTHER, String.valueOf(e.getMessage())));
      }
      retryLater(item, e);
      return nothing();
    }
  }

  /**
   * Another try asks first: the answer to the last one may have been lost. A person may well be
   * told the same twice, so what another message has on record does not count.
   */
  private String handOver(OutboxItem item) throws Undeliverable {
    Transport carrier = carrier(item.message());
    Optional<String> sent =
        item.tries() == 0
            ? Optional.empty()
            : outbox.findUnrecorded(carrier.findSent(item.message()));
    return sent.isPresent() ? sent.get() : carrier.send(item.message());
  }

  @Override
  protected void retryLater(OutboxItem item, RuntimeException failure) {
    String problem = item.withoutAddress(failure.toString());
    LOG.warn("Sending message {} failed; retrying later: {}", item.message().id(), problem);
    outbox.retryLater(item, problem);
  }

  /**
   * Returns the lead that this message answers for the first time. Its clock is locked before the
   * carrier is asked: a deadlock then leads to another try, never to a message that the carrier
   * accepted and that is sent again.
   */
  private Optional<Lead> lockUnanswered(OutboxItem item) {
    return !item.notice() && slaClocks.lockRunning(item.leadId(), ClockName.FIRST_RESPONSE)
        ? Optional.of(leads.get(item.leadId()))
        : Optional.empty();
  }

  private Transport carrier(QueuedMessage message) throws Undeliverable {
    return transports
        .find(message.store(), message.channel())
        .orElseThrow(
            () ->
                new Undeliverable(
                    Undeliverable.Cause.OTHER,
                    "No transport is configured for this channel anymore."));
  }

  private Runnable giveUp(OutboxItem item, Undeliverable refusal) {
    QueuedMessage message = item.message();
    outbox.failed(item, item.withoutAddress(String.valueOf(refusal.getMessage())));
    failures.record(
        message.leadId(),
        message.customerId(),
        message.address(),
        refusal.reason(),
        String.valueOf(refusal.getMessage()));
    return refusal.reason() == Undeliverable.Cause.OPTED_OUT ? () -> optOut(message) : nothing();
  }

  /** Commits separately, once the lock on the person's row is released. */
  private void optOut(QueuedMessage message) {
    optOuts.record(
        message.customerId(),
        "The carrier reports that the person opted out.",
        Optional.of(message.channel()));
  }
}
