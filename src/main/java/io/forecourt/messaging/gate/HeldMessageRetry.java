package io.forecourt.messaging.gate;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Status;
import io.forecourt.platform.WorkQueue;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the gate again once a held message is due, unless something has overtaken the message. */
@Component
public class HeldMessageRetry extends WorkQueue<HeldMessages.Due> {

  private static final Logger LOG = LoggerFactory.getLogger(HeldMessageRetry.class);

  private final HeldMessages held;
  private final OutboundGate outboundGate;
  private final Leads leads;

  HeldMessageRetry(
      HeldMessages held, OutboundGate outboundGate, Leads leads, TransactionTemplate transaction) {
    super(transaction, Guarantee.AT_LEAST_ONCE);
    this.held = held;
    this.outboundGate = outboundGate;
    this.leads = leads;
  }

  @Override
  protected Optional<HeldMessages.Due> claim() {
    return held.next();
  }

  @Override
  protected Runnable process(HeldMessages.Due due) {
    held.remove(due.leadId(), due.template());
    Lead lead = leads.get(due.leadId());
    boolean over = lead.status() != Status.OPEN && lead.status() != Status.SOLD;
    outboundGate.retryHeld(lead, due.template(), over, due.heldAt());
    return nothing();
  }

  @Override
  protected void retryLater(HeldMessages.Due due, RuntimeException failure) {
    LOG.warn("{} for lead {} is tried again later", due.template(), due.leadId(), failure);
    held.postpone(due);
  }
}
