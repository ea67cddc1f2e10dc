package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.alert.Alert;
import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_BREACH)
class RecordBreachDelegate implements JavaDelegate {

  private final Leads leads;
  private final SlaClocks slaClocks;
  private final Assignments assignments;
  private final DueAlerts alerts;

  RecordBreachDelegate(
      Leads leads, SlaClocks slaClocks, Assignments assignments, DueAlerts alerts) {
    this.leads = leads;
    this.slaClocks = slaClocks;
    this.assignments = assignments;
    this.alerts = alerts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    slaClocks.breach(lead, ClockName.FIRST_ATTEMPT);
    slaClocks.breach(lead, ClockName.FIRST_CONTACT);
    assignments.notifyOwner(lead, NoticeKind.BREACH, "The call is overdue.");
    alerts.raise(lead, Alert.Kind.BREACH);
  }
}
