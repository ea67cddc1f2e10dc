package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.REMIND_OWNER)
class RemindOwnerDelegate implements JavaDelegate {

  private final Leads leads;
  private final Assignments assignments;

  RemindOwnerDelegate(Leads leads, Assignments assignments) {
    this.leads = leads;
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assignments.tell(
        leads.get(LEAD_ID.from(execution)), "REMINDER", "The call is due in a moment.");
  }
}
