package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.alert.Alert;
import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.REMIND_OWNER)
class RemindOwnerDelegate implements JavaDelegate {

  private final Leads leads;
  private final Assignments assignments;
  private final DueAlerts alerts;
  private final Clock clock;

  RemindOwnerDelegate(Leads leads, Assignments assignments, DueAlerts alerts, Clock clock) {
    this.leads = leads;
    this.assignments = assignments;
    this.alerts = alerts;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    boolean late =
        lead.nextAction().filter(next -> !next.dueAt().isAfter(clock.instant())).isPresent();
    assignments.notifyOwner(
        lead, NoticeKind.REMINDER, late ? "The next step is overdue." : "The call is due soon.");
    alerts.raise(lead, late ? Alert.Kind.BREACH : Alert.Kind.REMINDER);
  }
}
