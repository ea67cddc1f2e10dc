package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.OpenTasks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what a rep reads up to date with what the buyer writes after the handoff. */
@Component
public class HandoffUpdates {

  private final Leads leads;
  private final LeadFacts facts;
  private final Handoffs handoffs;
  private final HandoffRecords records;
  private final OpenTasks openTasks;

  HandoffUpdates(
      Leads leads,
      LeadFacts facts,
      Handoffs handoffs,
      HandoffRecords records,
      OpenTasks openTasks) {
    this.leads = leads;
    this.facts = facts;
    this.handoffs = handoffs;
    this.records = records;
    this.openTasks = openTasks;
  }

  /**
   * Rewrites record, next action and task of a lead that waits for its first contact. A next action
   * that another person planned stays.
   */
  public void follow(Lead stale) {
    Lead lead = leads.get(stale.id());
    if (isFirstContactNext(lead)) {
      Instant due = lead.nextAction().orElseThrow().dueAt();
      leads.planNextAction(lead.id(), handoffs.writeRecord(lead, due), due);
      openTasks.rename(lead.id(), name -> ContactTaskName.of(name, facts.findByLead(lead.id())));
    }
  }

  /** Plans the next action of a lead for another time, in the words of its record as well. */
  public void reschedule(Lead lead, Instant due) {
    String text =
        isFirstContactNext(lead)
            ? handoffs.writeRecord(lead, due)
            : lead.nextAction().orElseThrow().text();
    leads.planNextAction(lead.id(), text, due);
  }

  private boolean isFirstContactNext(Lead lead) {
    Optional<String> planned = records.find(lead.id()).map(HandoffRecord::nextAction);
    return planned.isPresent() && planned.equals(lead.nextAction().map(Lead.NextAction::text));
  }
}
