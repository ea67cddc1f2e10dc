package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;

import io.forecourt.insight.Deadlines;
import io.forecourt.insight.SlaPolicyRow;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.PLAN_STEP)
class PlanStepDelegate implements JavaDelegate {

  private final Leads leads;
  private final Deadlines deadlines;
  private final Clock clock;

  PlanStepDelegate(Leads leads, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    NEXT_STEP_DUE.set(
        execution,
        EngineClock.date(deadlines.of(lead, SlaPolicyRow.NEXT_STEP, clock.instant()).due()));
  }
}
