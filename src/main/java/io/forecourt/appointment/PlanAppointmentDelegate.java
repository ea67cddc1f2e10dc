package io.forecourt.appointment;

import static io.forecourt.process.Variables.APPOINTMENT_CONFIRMATION;
import static io.forecourt.process.Variables.APPOINTMENT_IS_FAR;
import static io.forecourt.process.Variables.APPOINTMENT_REMINDER;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans when an appointment is confirmed and when the buyer is reminded of it. */
@Component(Delegates.PLAN_APPOINTMENT)
class PlanAppointmentDelegate implements JavaDelegate {

  private final Leads leads;
  private final Deadlines deadlines;
  private final Clock clock;

  PlanAppointmentDelegate(Leads leads, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    Instant now = clock.instant();
    AppointmentSchedule schedule =
        AppointmentSchedule.of(
            NEXT_STEP_DUE.from(execution).toInstant(),
            before(lead, SlaPolicyRow.VISIT_CONFIRMATION, now),
            before(lead, SlaPolicyRow.VISIT_REMINDER, now),
            now);
    APPOINTMENT_IS_FAR.set(execution, schedule.isFar());
    APPOINTMENT_CONFIRMATION.set(execution, EngineClock.date(schedule.confirmation()));
    APPOINTMENT_REMINDER.set(execution, EngineClock.date(schedule.reminder()));
  }

  private Duration before(Lead lead, SlaPolicyRow row, Instant now) {
    return Duration.parse(deadlines.of(lead, row, now).within());
  }
}
