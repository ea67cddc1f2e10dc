package io.forecourt.lifecycle;

import io.forecourt.appointment.AppointmentOutcomes;
import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.lead.Lead;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Use case of a rep who asked a buyer to confirm an appointment. */
@Component
class AppointmentConfirmation {

  private final AppointmentOutcomes appointments;
  private final DeadlineChange deadlines;
  private final Assignments assignments;
  private final VisitTimes visitTimes;
  private final LeadLabels labels;

  AppointmentConfirmation(
      AppointmentOutcomes appointments,
      DeadlineChange deadlines,
      Assignments assignments,
      VisitTimes visitTimes,
      LeadLabels labels) {
    this.appointments = appointments;
    this.deadlines = deadlines;
    this.assignments = assignments;
    this.visitTimes = visitTimes;
    this.labels = labels;
  }

  /** Records the buyer's answer; without an answer, the appointment stays on. */
  void record(Lead lead, ConfirmationReport report, String person) {
    report
        .note()
        .ifPresent(
            note ->
                assignments.notifyOwner(
                    lead, NoticeKind.NOTE, labels.personName(person) + ": " + note));
    switch (report.outcome()) {
      case CONFIRMED -> appointments.confirm(lead);
      case MOVED -> {
        Instant to = report.newTime().orElseThrow();
        visitTimes.requireOpen(lead.store(), to);
        appointments.reschedule(lead, to, person);
        deadlines.move(lead, to, person, "The buyer comes then.");
      }
      case CALLED_OFF -> appointments.cancel(lead, person);
      case NOT_REACHED -> {
        // The reminder still goes out.
      }
    }
  }
}
