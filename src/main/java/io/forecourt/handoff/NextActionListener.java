package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A new task of a lead is its next action: every open lead has one, with a due time. */
@Component(Delegates.NEXT_ACTION)
class NextActionListener implements TaskListener {

  private final Leads leads;
  private final HandoffRecords records;
  private final Clock clock;

  NextActionListener(Leads leads, HandoffRecords records, Clock clock) {
    this.leads = leads;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    UUID leadId = UUID.fromString(LEAD_ID.from(task));
    String sentence = records.find(leadId).map(HandoffRecord::nextAction).orElse(task.getName());
    leads.planNext(
        leadId,
        sentence,
        task.getDueDate() == null ? clock.instant() : task.getDueDate().toInstant());
  }
}
