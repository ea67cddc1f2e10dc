package io.forecourt.appointment;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Stage;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Use cases of an agreed appointment; the stage of its lead follows. */
@Component
public class AppointmentOutcomes {

  private final Visits visits;
  private final Leads leads;

  AppointmentOutcomes(Visits visits, Leads leads) {
    this.visits = visits;
    this.leads = leads;
  }

  /** Whether the buyer came. */
  public enum Attendance {
    SHOWN,
    NO_SHOW
  }

  public void agree(Lead lead, Instant at) {
    visits.plan(lead.id(), at);
    leads.moveTo(lead.id(), Stage.APPOINTMENT);
  }

  public void confirm(Lead lead) {
    visits.confirm(lead.id());
  }

  /** Replaces the appointment by a confirmed one. */
  public void reschedule(Lead lead, Instant to, String person) {
    visits.record(lead.id(), "MOVED", person);
    visits.plan(lead.id(), to);
    visits.confirm(lead.id());
  }

  public void cancel(Lead lead, String person) {
    visits.record(lead.id(), "CALLED_OFF", person);
  }

  /** Records whether the buyer came: a shown buyer is in a deal, a no-show is followed up. */
  public void recordAttendance(Lead lead, Attendance attendance, String person) {
    visits.record(lead.id(), attendance.name(), person);
    leads.moveTo(
        lead.id(),
        switch (attendance) {
          case SHOWN -> Stage.DEAL;
          case NO_SHOW -> Stage.FOLLOW_UP;
        });
  }
}
