package io.forecourt.lifecycle;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_OUTCOME)
class RecordOutcomeListener implements TaskListener {

  private final Leads leads;
  private final LeadClosing closing;
  private final Stores stores;
  private final Clock clock;

  RecordOutcomeListener(Leads leads, LeadClosing closing, Stores stores, Clock clock) {
    this.leads = leads;
    this.closing = closing;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    LocalDate today = LocalDate.ofInstant(clock.instant(), stores.get(lead.store()).zone());
    closing.record(lead, CloseReport.from(task, today), String.valueOf(task.getAssignee()));
  }
}
