package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.conversation.Assistant;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.process.Delegates;
import io.forecourt.process.TaskReassignment;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The promised call was not made: the buyer gets a message, anyone on the team may claim the call,
 * and the assistant answers again.
 */
@Component(Delegates.CLAW_BACK)
class ClawBackDelegate implements JavaDelegate {

  private static final String CALL_LATE = "call-late";

  private final Leads leads;
  private final SlaClocks slaClocks;
  private final TaskReassignment tasks;
  private final OutboundGate outboundGate;
  private final Assistant assistant;
  private final Assignments assignments;

  ClawBackDelegate(
      Leads leads,
      SlaClocks slaClocks,
      TaskReassignment tasks,
      OutboundGate outboundGate,
      Assistant assistant,
      Assignments assignments) {
    this.leads = leads;
    this.slaClocks = slaClocks;
    this.tasks = tasks;
    this.outboundGate = outboundGate;
    this.assistant = assistant;
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    boolean tried =
        slaClocks.findByLead(lead.id()).stream()
            .anyMatch(clock -> clock.name() == ClockName.FIRST_ATTEMPT && clock.metAt() != null);
    if (tried) {
      return;
    }
    tasks.offerToTeam(lead.id());
    assistant.resume(lead.id());
    outboundGate.send(lead.id(), CALL_LATE);
    assignments.notifyOwner(
        lead, NoticeKind.CLAWBACK, "The call is overdue. Anyone on the team can claim it now.");
  }
}
