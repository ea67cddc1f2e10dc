package io.forecourt.lifecycle;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;

import io.forecourt.handoff.FormFacts;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_WORK)
class RecordWorkListener implements TaskListener {

  private final Leads leads;
  private final FormFacts answers;
  private final LeadWork work;
  private final Stores stores;
  private final Clock clock;

  RecordWorkListener(Leads leads, FormFacts answers, LeadWork work, Stores stores, Clock clock) {
    this.leads = leads;
    this.answers = answers;
    this.work = work;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    WorkReport report = WorkReport.from(task, stores.get(lead.store()).zone(), clock.instant());
    Facts learned = answers.takenFrom(task, lead.store());
    Instant due = work.record(lead, report, learned, String.valueOf(task.getAssignee()));
    NEXT_STEP_DUE.set(task, EngineClock.date(due));
  }
}
