package io.forecourt.workplace;

import io.forecourt.handoff.HandoffRecord;
import io.forecourt.handoff.HandoffRecords;
import io.forecourt.lead.Lead;
import io.forecourt.scoring.ScoreReasons;
import org.springframework.stereotype.Component;

/** Section of the lead workspace: rating of the lead, and whether it is in the CRM. */
@Component
class WorkspaceRating {

  private final ScoreReasons reasons;
  private final HandoffRecords records;

  WorkspaceRating(ScoreReasons reasons, HandoffRecords records) {
    this.reasons = reasons;
    this.records = records;
  }

  LeadWorkspace.Why why(Lead lead) {
    return new LeadWorkspace.Why(
        "%s, %d of 100, grade %s"
            .formatted(
                lead.band().map(Enum::name).orElse("-"),
                lead.score().orElse(0),
                lead.grade().orElse("-")),
        reasons.findByLead(lead.id()).stream()
            .map(reason -> "%+d %s".formatted(reason.points(), reason.text()))
            .toList());
  }

  String crm(Lead lead) {
    return records.find(lead.id()).flatMap(HandoffRecord::inCrmAt).isPresent()
        ? "In the CRM"
        : "Not yet in the CRM";
  }
}
