package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.assignment.LeadReassignment;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_CALL)
class RecordCallListener implements TaskListener {

  private final Leads leads;
  private final LeadFacts facts;
  private final FormFacts answers;
  private final ContactLog contactLog;
  private final LeadReassignment leadReassignment;

  RecordCallListener(
      Leads leads,
      LeadFacts facts,
      FormFacts answers,
      ContactLog contactLog,
      LeadReassignment leadReassignment) {
    this.leads = leads;
    this.facts = facts;
    this.answers = answers;
    this.contactLog = contactLog;
    this.leadReassignment = leadReassignment;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    String person = String.valueOf(task.getAssignee());
    CallReport report = CallReport.from(task);
    facts.save(lead.id(), answers.takenFrom(task, lead.store()), person);
    contactLog.record(lead, person, report.result(), report.note());
    if (task.getAssignee() != null) {
      leadReassignment.claim(lead, person);
    }
  }
}
