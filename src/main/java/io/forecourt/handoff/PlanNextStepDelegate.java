package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.PLAN_NEXT_STEP)
class PlanNextStepDelegate implements JavaDelegate {

  private final Leads leads;
  private final NextStepDeadline deadline;

  PlanNextStepDelegate(Leads leads, NextStepDeadline deadline) {
    this.leads = leads;
    this.deadline = deadline;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    NEXT_STEP_DUE.set(execution, EngineClock.date(deadline.of(lead)));
  }
}
