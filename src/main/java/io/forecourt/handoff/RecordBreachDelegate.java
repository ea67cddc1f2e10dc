package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.alert.Alert;
import io.forecourt.insight.ClockName;
import io.forecourt.insight.Clocks;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_BREACH)
class RecordBreachDelegate implements JavaDelegate {

  private final Leads leads;
  private final Clocks clocks;
  private final Assignments assignments;
  private final DueAlerts alerts;

  RecordBreachDelegate(Leads leads, Clocks clocks, Assignments assignments, DueAlerts alerts) {
    this.leads = leads;
    this.clocks = clocks;
    this.assignments = assignments;
    this.alerts = alerts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    clocks.breach(lead, ClockName.FIRST_ATTEMPT);
    clocks.breach(lead, ClockName.FIRST_CONTACT);
    assignments.tell(lead, "BREACH", "The call is overdue.");
    alerts.raise(lead, Alert.Kind.BREACH);
  }
}
