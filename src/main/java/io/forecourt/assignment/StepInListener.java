package io.forecourt.assignment;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OWNER;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.STEP_IN)
class StepInListener implements TaskListener {

  private final Leads leads;
  private final OverdueLeads overdueLeads;

  StepInListener(Leads leads, OverdueLeads overdueLeads) {
    this.leads = leads;
    this.overdueLeads = overdueLeads;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    StepInDecision decision = StepInDecision.from(task);
    overdueLeads.stepIn(lead, decision, String.valueOf(task.getAssignee()));
    // Every later task of this instance reads it.
    decision.newOwner().ifPresent(owner -> OWNER.set(task, owner));
  }
}
