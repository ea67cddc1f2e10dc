package io.forecourt.lifecycle;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OpenLeads;
import io.forecourt.lead.Status;
import io.forecourt.process.LeadLiveness;
import io.forecourt.process.LeadProcesses;
import io.forecourt.process.ModelFinding;
import io.forecourt.process.ModelFindings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ends the work for a buyer who opted out where no diagram did: the tasks and timers of the lead
 * go, the lead is closed, and its clocks end. The law does not wait for a diagram to be mended.
 */
@Component
class OptOutEnforcement implements LeadCheck {

  private static final String REASON = "The buyer opted out.";

  private final Leads leads;
  private final OpenLeads openLeads;
  private final LeadTransitions transitions;
  private final LeadOutcomes leadOutcomes;
  private final LeadProcesses processes;
  private final LeadLiveness liveness;
  private final Assignments assignments;
  private final ModelFindings findings;

  OptOutEnforcement(
      Leads leads,
      OpenLeads openLeads,
      LeadTransitions transitions,
      LeadOutcomes leadOutcomes,
      LeadProcesses processes,
      LeadLiveness liveness,
      Assignments assignments,
      ModelFindings findings) {
    this.leads = leads;
    this.openLeads = openLeads;
    this.transitions = transitions;
    this.leadOutcomes = leadOutcomes;
    this.processes = processes;
    this.liveness = liveness;
    this.assignments = assignments;
    this.findings = findings;
  }

  @Override
  public Reconciler.Fault fault() {
    return Reconciler.Fault.OPTED_OUT;
  }

  @Override
  public List<UUID> find(Instant before) {
    return liveness.stillRunning(openLeads.findOptedOut(before));
  }

  @Override
  public boolean repair(UUID leadId) {
    end(leads.getAndLock(leadId));
    return true;
  }

  void end(Lead lead) {
    List<String> ended = processes.endAll(lead.id(), REASON);
    if (lead.isOpen()) {
      leadOutcomes.record(lead, Status.OPTED_OUT, Optional.of(REASON), "SYSTEM");
      transitions.close(lead.id(), Status.OPTED_OUT);
    } else {
      leads.clearNextAction(lead.id());
    }
    if (!ended.isEmpty()) {
      assignments.notifyOwner(
          lead, NoticeKind.OPT_OUT, "Do not contact: the buyer opted out. All tasks are closed.");
      findings.record(
          ModelFinding.Kind.OPT_OUT_IGNORED,
          ended.get(0),
          Optional.of(lead.id()),
          "The process went on after an opt-out; code ended it. Does it still receive 'lead.ended'"
              + " and end there?");
    }
  }
}
