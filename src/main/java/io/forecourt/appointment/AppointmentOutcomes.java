package io.forecourt.appointment;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.Stage;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Use cases of an agreed appointment, each of which also moves the stage of the lead. */
@Component
public class AppointmentOutcomes {

  private final Appointments appointments;
  private final LeadTransitions transitions;

  AppointmentOutcomes(Appointments appointments, LeadTransitions transitions) {
    this.appointments = appointments;
    this.transitions = transitions;
  }

  /** Whether the buyer showed. */
  public enum Attendance {
    SHOWN,
    NO_SHOW
  }

  public void agree(Lead lead, Instant at) {
    appointments.schedule(lead.id(), at);
    transitions.moveTo(lead.id(), Stage.APPOINTMENT);
  }

  public void confirm(Lead lead) {
    appointments.confirm(lead.id());
  }

  /** Replaces the appointment with a confirmed one at another time. */
  public void reschedule(Lead lead, Instant to, String person) {
    appointments.recordOutcome(lead.id(), "MOVED", person);
    appointments.schedule(lead.id(), to);
    appointments.confirm(lead.id());
  }

  public void cancel(Lead lead, String person) {
    appointments.recordOutcome(lead.id(), "CALLED_OFF", person);
  }

  /** Records whether the buyer came; the lead moves on to the deal or back to the follow-up. */
  public void recordAttendance(Lead lead, Attendance attendance, String person) {
    appointments.recordOutcome(lead.id(), attendance.name(), person);
    transitions.moveTo(
        lead.id(),
        switch (attendance) {
          case SHOWN -> Stage.DEAL;
          case NO_SHOW -> Stage.FOLLOW_UP;
        });
  }
}
