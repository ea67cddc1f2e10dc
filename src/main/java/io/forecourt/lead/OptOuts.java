package io.forecourt.lead;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that a person wants to be left alone, whatever the process is doing. */
@Component
public class OptOuts {

  private final Suppressions suppressions;
  private final Leads leads;
  private final LeadEvents events;

  OptOuts(Suppressions suppressions, Leads leads, LeadEvents events) {
    this.suppressions = suppressions;
    this.leads = leads;
    this.events = events;
  }

  /**
   * Commits alone, before it returns: nothing that fails afterwards takes the wish back. The
   * processes of the person follow by an event.
   *
   * @param reason who said so, and how
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void record(UUID customerId, String reason) {
    suppressions.add(customerId, reason);
    for (UUID lead : leads.ofCustomer(customerId)) {
      events.store(lead, LeadEvent.Kind.OPT_OUT);
    }
  }
}
