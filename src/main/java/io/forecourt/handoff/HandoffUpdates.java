package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.OpenTasks;
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
    Optional<Lead.NextAction> next = lead.nextAction();
    Optional<HandoffRecord> record = records.find(lead.id());
    if (record.isEmpty()
        || next.filter(action -> action.text().equals(record.get().nextAction())).isEmpty()) {
      return;
    }
    String nextAction = handoffs.writeRecord(lead, next.get().dueAt());
    leads.planNextAction(lead.id(), nextAction, next.get().dueAt());
    openTasks.rename(lead.id(), name -> ContactTaskName.of(name, facts.findByLead(lead.id())));
  }
}
