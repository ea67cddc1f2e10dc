package io.forecourt.assignment;

import io.forecourt.lead.Lead;
import org.springframework.stereotype.Component;

/** Use case of a manager who steps in on an overdue lead. */
@Component
class OverdueLeads {

  private final LeadReassignment leadReassignment;
  private final Assignments assignments;

  OverdueLeads(LeadReassignment leadReassignment, Assignments assignments) {
    this.leadReassignment = leadReassignment;
    this.assignments = assignments;
  }

  void stepIn(Lead lead, StepInDecision decision, String manager) {
    String name = leadReassignment.nameOf(manager);
    decision
        .note()
        .ifPresent(note -> assignments.notifyOwner(lead, NoticeKind.MANAGER, name + ": " + note));
    if (decision.newOwner().isPresent()) {
      leadReassignment.reassign(lead, decision.newOwner().get(), "The lead was overdue.", manager);
    } else {
      leadReassignment.keepOwner(lead);
      assignments.notifyOwner(lead, NoticeKind.MANAGER, name + " left the lead with you.");
    }
  }
}
