package io.forecourt.lifecycle;

import io.forecourt.appointment.AppointmentOutcomes;
import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.handoff.NextStepDeadline;
import io.forecourt.handoff.Overrides;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.platform.InvalidInput;
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

  LeadWork(
      LeadFacts facts,
      Overrides overrides,
      AppointmentOutcomes appointments,
      Assignments assignments,
      NextStepDeadline nextStepDeadline,
      SlaClocks slaClocks) {
    this.facts = facts;
    this.overrides = overrides;
    this.appointments = appointments;
    this.assignments = assignments;
    this.nextStepDeadline = nextStepDeadline;
    this.slaClocks = slaClocks;
  }

  /**
   * Records a report.
   *
   * @param learned facts that the rep filled in
   * @return when the lead's next step is due
   * @throws InvalidInput if a visit is agreed with facts open and no reason given
   */
  Instant record(Lead lead, WorkReport report, Facts learned, String person) {
    report
        .attendance()
        .ifPresent(attendance -> appointments.recordAttendance(lead, attendance, person));
    report
        .note()
        .ifPresent(note -> assignments.notifyOwner(lead, NoticeKind.NOTE, person + ": " + note));
    facts.save(lead.id(), learned, person);
    return switch (report.next()) {
      case NEXT_STEP -> agreeOn(lead, report.at().orElseThrow());
      case VISIT -> {
        justify(lead, report.overrideReason(), person);
        Instant at = report.at().orElseThrow();
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
                new InvalidInput(
                    ("%d of %d facts are known. Fill in the open ones, or say why the visit cannot"
                            + " wait.")
                        .formatted(known, Facts.ALL)));
    overrides.record(lead.id(), person, Overrides.VISIT_WITHOUT_FACTS, reason);
  }
}
