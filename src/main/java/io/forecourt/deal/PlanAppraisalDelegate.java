package io.forecourt.deal;

import static io.forecourt.process.Variables.APPRAISAL_DUE;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaClocks;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.PLAN_APPRAISAL)
class PlanAppraisalDelegate implements JavaDelegate {

  private final Leads leads;
  private final Deadlines deadlines;
  private final SlaClocks slaClocks;
  private final Clock clock;

  PlanAppraisalDelegate(Leads leads, Deadlines deadlines, SlaClocks slaClocks, Clock clock) {
    this.leads = leads;
    this.deadlines = deadlines;
    this.slaClocks = slaClocks;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    slaClocks.start(lead, ClockName.APPRAISAL);
    APPRAISAL_DUE.set(
        execution,
        EngineClock.date(deadlines.of(lead, SlaPolicyRow.APPRAISAL, clock.instant()).due()));
  }
}
