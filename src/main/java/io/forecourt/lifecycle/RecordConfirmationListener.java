package io.forecourt.lifecycle;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;
import static io.forecourt.process.Variables.WORK_RESULT;

import io.forecourt.handoff.NextStepDeadline;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.store.Stores;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_CONFIRMATION)
class RecordConfirmationListener implements TaskListener {

  private final Leads leads;
  private final AppointmentConfirmation confirmation;
  private final NextStepDeadline nextStepDeadline;
  private final Stores stores;
  private final Clock clock;

  RecordConfirmationListener(
      Leads leads,
      AppointmentConfirmation confirmation,
      NextStepDeadline nextStepDeadline,
      Stores stores,
      Clock clock) {
    this.leads = leads;
    this.confirmation = confirmation;
    this.nextStepDeadline = nextStepDeadline;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    ConfirmationReport report =
        ConfirmationReport.from(task, stores.get(lead.store()).zone(), clock.instant());
    confirmation.record(lead, report, String.valueOf(task.getAssignee()));
    if (report.outcome() == ConfirmationReport.Outcome.CALLED_OFF) {
      WORK_RESULT.set(task, WorkReport.Next.NEXT_STEP.name());
      NEXT_STEP_DUE.set(task, EngineClock.date(nextStepDeadline.of(lead)));
    }
  }
}
