package io.forecourt.lifecycle;

import static io.forecourt.process.Variables.LEAD_RESULT;

import io.forecourt.assignment.Assignments;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Stage;
import io.forecourt.lead.Status;
import io.forecourt.process.LeadProcesses;
import io.forecourt.process.MessageNames;
import org.springframework.stereotype.Component;

/** Handler of what ends a lead from outside: a sale or an opt-out. */
@Component
class LeadEndHandler {

  private final LeadProcesses processes;
  private final Assignments assignments;

  LeadEndHandler(LeadProcesses processes, Assignments assignments) {
    this.processes = processes;
    this.assignments = assignments;
  }

  /** Returns false while the process of the lead cannot be told yet. */
  boolean endAsSold(Lead lead) {
    return end(lead, Status.SOLD);
  }

  /**
   * Ends an opted-out lead. An appointment or deal under way goes on by hand; the gate stops all
   * messages anyway.
   *
   * @return false while the process of the lead cannot be told yet
   */
  boolean optOut(Lead lead) {
    if (lead.isOpen() && (lead.stage() == Stage.APPOINTMENT || lead.stage() == Stage.DEAL)) {
      assignments.notifyOwner(
          lead, "OPT_OUT", "No more automatic messages: go on in person, and only if asked to.");
      return true;
    }
    return end(lead, Status.OPTED_OUT);
  }

  private boolean end(Lead lead, Status status) {
    int told = processes.correlate(lead.id(), MessageNames.ENDED, LEAD_RESULT.to(status.name()));
    return told > 0 || (!processes.isRunning(lead.id()) && !lead.isOpen());
  }
}
