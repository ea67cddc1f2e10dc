package io.forecourt.deal;

import static io.forecourt.process.Variables.APPRAISAL_DUE;
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

@Component(Delegates.RECORD_OFFER)
class RecordOfferListener implements TaskListener {

  private final Leads leads;
  private final TradeInAppraisals appraisals;
  private final Deadlines deadlines;
  private final Clock clock;

  RecordOfferListener(Leads leads, TradeInAppraisals appraisals, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.appraisals = appraisals;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    OfferDecision decision = OfferDecision.from(task);
    appraisals.decide(lead, decision, String.valueOf(task.getAssignee()));
    if (decision.kind() == OfferDecision.Kind.LOOK_AGAIN) {
      APPRAISAL_DUE.set(
          task,
          EngineClock.date(deadlines.of(lead, SlaPolicyRow.APPRAISAL, clock.instant()).due()));
    }
  }
}
