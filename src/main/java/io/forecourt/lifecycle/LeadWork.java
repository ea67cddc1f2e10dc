package io.forecourt.lifecycle;

import io.forecourt.appointment.AppointmentOutcomes;
import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.handoff.NextStepDeadline;
import io.forecourt.handoff.Overrides;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.platform.InvalidAnswer;
import io.forecourt.process.FormInputs;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.SlaClocks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Use case of a rep who reports what was done with a lead and what comes next. */
@Component
class LeadWork {

  private final LeadFacts facts;
  private final Overrides overrides;
  private final AppointmentOutcomes appointments;
  private final Assignments assignments;
  private final NextStepDeadline nextStepDeadline;
  private final SlaClocks slaClocks;
  private final VisitTimes visitTimes;
  private final LeadLabels labels;

  LeadWork(
      LeadFacts facts,
      Overrides overrides,
      AppointmentOutcomes appointments,
      Assignments assignments,
      NextStepDeadline nextStepDeadline,
      SlaClocks slaClocks,
      VisitTimes visitTimes,
      LeadLabels labels) {
    this.facts = facts;
    this.overrides = overrides;
    this.appointments = appointments;
    this.assignments = assignments;
    this.nextStepDeadline = nextStepDeadline;
    this.slaClocks = slaClocks;
    this.visitTimes = visitTimes;
    this.labels = labels;
  }

  /**
   * Records a report.
   *
   * @param learned facts that the rep filled in
   * @return when the lead's next step is due
   * @throws InvalidAnswer if an appointment is set while the store is closed, or with facts open
   *     and no reason given
   */
  Instant record(Lead lead, WorkReport report, Facts learned, String person) {
    report
        .attendance()
        .ifPresent(attendance -> appointments.recordAttendance(lead, attendance, person));
    report
        .note()
        .ifPresent(
            note ->
                assignments.notifyOwner(
                    lead, NoticeKind.NOTE, labels.personName(person) + ": " + note));
    facts.save(lead.id(), learned, person);
    return switch (report.next()) {
      case NEXT_STEP -> agreeOn(lead, report.at().orElseThrow());
      case VISIT -> {
        Instant at = report.at().orElseThrow();
        visitTimes.requireOpen(lead.store(), at);
        justify(lead, report.overrideReason(), person);
        appointments.agree(lead, at);
        yield agreeOn(lead, at);
      }
      case FOLLOW_UP, CLOSE -> nextStepDeadline.of(lead);
    };
  }

  private Instant agreeOn(Lead lead, Instant at) {
    slaClocks.meet(lead, ClockName.OFFER_NEXT_DATE);
    return at;
  }

  /** Records why a visit is agreed with facts open: a buyer who insists on today may come. */
  private void justify(Lead lead, Optional<String> why, String person) {
    int known = facts.findByLead(lead.id()).complete();
    if (known == Facts.ALL) {
      return;
    }
    String reason =
        why.orElseThrow(
            () ->
                new InvalidAnswer(
                    FormInputs.OVERRIDE_REASON.name(),
                    ("%d of %d facts are known. Fill in the open ones, or say why the appointment"
                            + " can't wait.")
                        .formatted(known, Facts.ALL)));
    overrides.record(lead.id(), person, Overrides.VISIT_WITHOUT_FACTS, reason);
  }
}
