package io.forecourt.messaging.optout;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OPT_OUT_REVIEW_DUE;

import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.PLAN_OPT_OUT_REVIEW)
class PlanOptOutReviewDelegate implements JavaDelegate {

  private final Leads leads;
  private final Deadlines deadlines;
  private final Clock clock;

  PlanOptOutReviewDelegate(Leads leads, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    OPT_OUT_REVIEW_DUE.set(
        execution,
        EngineClock.date(
            deadlines
                .of(
                    leads.get(LEAD_ID.from(execution)),
                    SlaPolicyRow.OPT_OUT_REVIEW,
                    clock.instant())
                .due()));
  }
}
