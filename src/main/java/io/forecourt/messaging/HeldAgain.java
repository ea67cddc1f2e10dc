package io.forecourt.messaging;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Status;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the gate again once the minute has come, unless something has overtaken the message. */
@Component
class HeldAgain {

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
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Optional<HeldMessages.Due> next = held.next();
              next.ifPresent(this::ask);
              return next.isPresent();
            }));
  }

  private void ask(HeldMessages.Due due) {
    held.forget(due.leadId(), due.block());
    Lead lead = leads.get(due.leadId());
    boolean over = lead.status() != Status.OPEN && lead.status() != Status.SOLD;
    gate.again(lead, due.block(), over, due.heldAt());
  }
}
