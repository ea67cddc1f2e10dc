package io.forecourt.messaging.gate;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Status;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.MessageTemplates;
import io.forecourt.messaging.template.Purpose;
import io.forecourt.platform.WorkQueue;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the gate again once a held message is due, unless the message has been overtaken. */
@Component
public class HeldMessageRetry extends WorkQueue<HeldMessages.Due> {

  private static final Logger LOG = LoggerFactory.getLogger(HeldMessageRetry.class);

  private final HeldMessages held;
  private final OutboundGate outboundGate;
  private final Leads leads;
  private final Recipients recipients;
  private final MessageTemplates messageTemplates;
  private final Receipts receipts;

  HeldMessageRetry(
      HeldMessages held,
      OutboundGate outboundGate,
      Leads leads,
      Recipients recipients,
      MessageTemplates messageTemplates,
      Receipts receipts,
      TransactionTemplate transaction) {
    super(transaction, Guarantee.AT_LEAST_ONCE);
    this.held = held;
    this.outboundGate = outboundGate;
    this.leads = leads;
    this.recipients = recipients;
    this.messageTemplates = messageTemplates;
    this.receipts = receipts;
  }

  @Override
  protected Optional<HeldMessages.Due> claim() {
    return held.next();
  }

  @Override
  protected Runnable process(HeldMessages.Due due) {
    held.remove(due.leadId(), due.template());
    Lead lead = leads.get(due.leadId());
    Recipient to = recipients.lock(lead, due.template());
    Optional<Purpose> purpose =
        messageTemplates.find(due.template(), to.version()).map(MessageTemplate::purpose);
    Optional<String> overtaken = overtaken(to, purpose, due);
    if (overtaken.isPresent()) {
      drop(to, due.template(), purpose, overtaken.get());
    } else {
      send(due);
    }
    return nothing();
  }

  private void send(HeldMessages.Due due) {
    if (due.unasked()) {
      outboundGate.sendUnasked(due.leadId(), due.template());
    } else {
      outboundGate.send(due.leadId(), due.template());
    }
  }

  private static Optional<String> overtaken(
      Recipient to, Optional<Purpose> purpose, HeldMessages.Due due) {
    if (to.lead().status() != Status.OPEN && to.lead().status() != Status.SOLD) {
      return Optional.of("The lead has been closed.");
    }
    return purpose
        .filter(each -> each.isUnasked() || due.unasked())
        .filter(each -> to.lastAsked().isAfter(due.heldAt()))
        .map(each -> "The buyer has replied.");
  }

  private void drop(Recipient to, String template, Optional<Purpose> purpose, String why) {
    receipts.record(
        new Receipt(
            to.lead(),
            Verdict.refused("overtaken", why),
            template,
            to.version().orElse(0),
            purpose,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  @Override
  protected void retryLater(HeldMessages.Due due, RuntimeException failure) {
    LOG.warn("Sending {} to lead {} failed; retrying later", due.template(), due.leadId(), failure);
    held.postpone(due);
  }
}
