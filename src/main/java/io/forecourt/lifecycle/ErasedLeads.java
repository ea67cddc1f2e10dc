package io.forecourt.lifecycle;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Status;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends leads whose buyers' data is erased. */
@Component
public class ErasedLeads {

  private final Leads leads;
  private final LeadTransitions transitions;
  private final LeadOutcomes outcomes;

  ErasedLeads(Leads leads, LeadTransitions transitions, LeadOutcomes outcomes) {
    this.leads = leads;
    this.transitions = transitions;
    this.outcomes = outcomes;
  }

  /** Ends an open lead as opted out, and the retention of a sold one; others have ended. */
  @Transactional
  public void end(UUID leadId, String by) {
    Lead lead = leads.getAndLock(leadId);
    if (lead.isOpen()) {
      outcomes.record(lead, Status.OPTED_OUT, Optional.empty(), by);
      transitions.close(leadId, Status.OPTED_OUT);
    }
    transitions.retain(leadId);
  }
}
