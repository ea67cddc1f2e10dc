package io.forecourt.messaging;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Status;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the gate again once the minute has come, unless something has overtaken the message. */
@Component
class HeldAgain {

  private static final Logger LOG = LoggerFactory.getLogger(HeldAgain.class);

  private final HeldMessages held;
  private final Gate gate;
  private final Leads leads;
  private final TransactionTemplate transaction;

  HeldAgain(HeldMessages held, Gate gate, Leads leads, TransactionTemplate transaction) {
    this.held = held;
    this.gate = gate;
    this.leads = leads;
    this.transaction = transaction;
  }

  /** True when there was anything. */
  boolean askOne() {
    HeldMessages.Due[] taken = new HeldMessages.Due[1];
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                Optional<HeldMessages.Due> next = held.next();
                next.ifPresent(
                    due -> {
                      taken[0] = due;
                      ask(due);
                    });
                return next.isPresent();
              }));
    } catch (RuntimeException e) {
      if (taken[0] == null) {
        throw e;
      }
      // One that cannot be asked about must not hold up the others.
      LOG.warn("{} for lead {} is asked about later", taken[0].block(), taken[0].leadId(), e);
      transaction.executeWithoutResult(status -> held.askLater(taken[0]));
      return true;
    }
  }

  private void ask(HeldMessages.Due due) {
    held.forget(due.leadId(), due.block());
    Lead lead = leads.get(due.leadId());
    boolean over = lead.status() != Status.OPEN && lead.status() != Status.SOLD;
    gate.again(lead, due.block(), over, due.heldAt());
  }
}
