package io.forecourt.handoff;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.LeadFacts;
import io.forecourt.sla.ContactClocks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Record of the calls that reps make to buyers, and of the texts and emails they write. */
@Component
public class ContactLog {

  private final CallAttempts callAttempts;
  private final ContactClocks contactClocks;
  private final LeadFacts facts;
  private final LeadEvents events;
  private final Assignments assignments;
  private final LeadLabels labels;

  ContactLog(
      CallAttempts callAttempts,
      ContactClocks contactClocks,
      LeadFacts facts,
      LeadEvents events,
      Assignments assignments,
      LeadLabels labels) {
    this.callAttempts = callAttempts;
    this.contactClocks = contactClocks;
    this.facts = facts;
    this.events = events;
    this.assignments = assignments;
    this.labels = labels;
  }

  /** Records a contact, within the transaction of the caller. */
  public void record(Lead lead, String person, ContactResult result, Optional<String> note) {
    result
        .call()
        .ifPresentOrElse(
            outcome -> callAttempts.log(lead, person, outcome, note.orElse(null)),
            () -> recordMessage(lead, person, result, note));
  }

  /** A message is the first contact where the buyer asked to be written to. */
  private void recordMessage(
      Lead lead, String person, ContactResult result, Optional<String> note) {
    if (Brief.channel(facts.findByLead(lead.id())).isPresent()) {
      contactClocks.recordMessage(lead);
    }
    events.store(lead.id(), LeadEvent.Kind.REP_WROTE);
    assignments.notifyOwner(
        lead,
        NoticeKind.NOTE,
        "%s %s the buyer.%s"
            .formatted(
                labels.personName(person),
                result == ContactResult.TEXTED ? "texted" : "emailed",
                note.map(text -> " " + text).orElse("")));
  }
}
