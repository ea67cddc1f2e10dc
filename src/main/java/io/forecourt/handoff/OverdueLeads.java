package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import org.springframework.stereotype.Component;

/** Use case of a manager who steps in on an overdue lead. */
@Component
class OverdueLeads {

  private final Ownership ownership;
  private final Assignments assignments;

  OverdueLeads(Ownership ownership, Assignments assignments) {
    this.ownership = ownership;
    this.assignments = assignments;
  }

  void stepIn(Lead lead, StepInDecision decision, String manager) {
    decision.note().ifPresent(note -> assignments.tell(lead, "MANAGER", manager + ": " + note));
    if (decision.newOwner().isPresent()) {
      ownership.hand(lead, decision.newOwner().get(), "The lead was overdue.", manager);
    } else {
      ownership.keep(lead);
      assignments.tell(lead, "MANAGER", manager + " leaves it with you.");
    }
  }
}
