package io.forecourt.handoff;

import static io.forecourt.process.Variables.CALL_WITHIN;
import static io.forecourt.process.Variables.CRM_ANSWER_WITHIN;
import static io.forecourt.process.Variables.CRM_WRITTEN;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Stage;
import io.forecourt.process.Delegates;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.PREPARE_HANDOFF)
class PrepareHandoffDelegate implements JavaDelegate {

  private final Leads leads;
  private final LeadTransitions transitions;
  private final Handoffs handoffs;
  private final Deadlines deadlines;
  private final Clock clock;

  PrepareHandoffDelegate(
      Leads leads,
      LeadTransitions transitions,
      Handoffs handoffs,
      Deadlines deadlines,
      Clock clock) {
    this.leads = leads;
    this.transitions = transitions;
    this.handoffs = handoffs;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    transitions.moveTo(lead.id(), Stage.HANDOFF);
    CallDeadline.set(
        execution,
        handoffs.prepare(
            lead, CALL_WITHIN.in(execution).orElse(SlaPolicyRow.FIRST_CONTACT.name())));
    CRM_WRITTEN.set(execution, false);
    CRM_ANSWER_WITHIN.set(
        execution, deadlines.of(lead, SlaPolicyRow.CRM_ANSWER, clock.instant()).within());
  }
}
