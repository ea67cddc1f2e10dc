package io.forecourt.handoff;

import static io.forecourt.process.Variables.FIRST_CONTACT_DUE;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.TOUCH_ACTION;

import io.forecourt.assignment.LeadReassignment;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A new task of a lead is its next action: every open lead has one, with a due time. */
@Component(Delegates.SET_NEXT_ACTION)
class SetNextActionListener implements TaskListener {

  private final Leads leads;
  private final LeadFacts facts;
  private final HandoffRecords records;
  private final TaskFlags marks;
  private final LeadReassignment leadReassignment;
  private final Clock clock;

  SetNextActionListener(
      Leads leads,
      LeadFacts facts,
      HandoffRecords records,
      TaskFlags marks,
      LeadReassignment leadReassignment,
      Clock clock) {
    this.leads = leads;
    this.facts = facts;
    this.records = records;
    this.marks = marks;
    this.leadReassignment = leadReassignment;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    task.setName(ContactTaskName.of(task.getName(), facts.findByLead(lead.id())));
    leads.planNextAction(
        lead.id(),
        sentence(task, lead),
        task.getDueDate() == null ? clock.instant() : task.getDueDate().toInstant());
    marks.of(task, lead);
    leadReassignment.tellOwner(lead);
  }

  /** A handoff's text is for the first call, a plan's text for the touch it planned. */
  private String sentence(DelegateTask task, Lead lead) {
    if (FIRST_CONTACT_DUE.in(task).isPresent()) {
      return records.find(lead.id()).map(HandoffRecord::nextAction).orElse(task.getName());
    }
    return TOUCH_ACTION
        .in(task)
        .flatMap(planned -> lead.nextAction())
        .map(Lead.NextAction::text)
        .orElse(task.getName());
  }
}
