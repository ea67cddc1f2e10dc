package io.forecourt.deal;

import static io.forecourt.process.Variables.APPROVAL_DUE;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_APPRAISAL)
class RecordAppraisalListener implements TaskListener {

  private final Leads leads;
  private final TradeInAppraisals appraisals;
  private final Deadlines deadlines;
  private final Clock clock;

  RecordAppraisalListener(
      Leads leads, TradeInAppraisals appraisals, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.appraisals = appraisals;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    appraisals.record(lead, AppraisalReport.from(task), String.valueOf(task.getAssignee()));
    APPROVAL_DUE.set(
        task,
        EngineClock.date(deadlines.of(lead, SlaPolicyRow.OFFER_APPROVAL, clock.instant()).due()));
  }
}
