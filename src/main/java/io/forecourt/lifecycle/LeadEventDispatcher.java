package io.forecourt.lifecycle;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.handoff.TaskFlags;
import io.forecourt.inventory.Availability;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEventHandler;
import io.forecourt.process.LeadProcesses;
import io.forecourt.process.MessageNames;
import io.forecourt.sla.ContactClocks;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets the process of a lead, and the people who work it, follow what happened outside. */
@Component
class LeadEventDispatcher implements LeadEventHandler {

  private final ReplyHandler replies;
  private final LeadEndHandler ends;
  private final RescoreHandler rescoreHandler;
  private final LeadProcesses processes;
  private final Assignments assignments;
  private final ContactClocks contactClocks;
  private final Availability availability;
  private final TaskFlags marks;

  LeadEventDispatcher(
      ReplyHandler replies,
      LeadEndHandler ends,
      RescoreHandler rescoreHandler,
      LeadProcesses processes,
      Assignments assignments,
      ContactClocks contactClocks,
      Availability availability,
      TaskFlags marks) {
    this.replies = replies;
    this.ends = ends;
    this.rescoreHandler = rescoreHandler;
    this.processes = processes;
    this.assignments = assignments;
    this.contactClocks = contactClocks;
    this.availability = availability;
    this.marks = marks;
  }

  @Override
  public boolean apply(LeadEvent event, Lead lead) {
    boolean applied = follow(event, lead);
    switch (event.kind()) {
      // The buyer or the rep now has to respond.
      case REPLY, CONTACT, REP_WROTE, UNANSWERED -> marks.follow(lead);
      case PAUSED, RESUMED, INQUIRY, BAND, CAR_GONE, SALE, OPT_OUT -> {}
    }
    return applied;
  }

  private boolean follow(LeadEvent event, Lead lead) {
    return switch (event.kind()) {
      case REPLY -> reply(lead);
      case CONTACT -> contact(lead);
      case REP_WROTE -> repWrote(lead);
      case PAUSED -> paused(lead);
      case RESUMED -> correlate(lead, MessageNames.ASSISTANT_RESUMED);
      case UNANSWERED -> correlate(lead, MessageNames.REPLIED);
      case INQUIRY ->
          correlate(lead, MessageNames.INTENT_CHANGED) && correlate(lead, MessageNames.REPLIED);
      case BAND -> rescoreHandler.apply(lead);
      case CAR_GONE -> carGone(lead);
      case SALE -> ends.endAsSold(lead);
      case OPT_OUT -> ends.optOut(lead, event.receivedAt());
    };
  }

  private boolean reply(Lead lead) {
    replies.handle(lead);
    return true;
  }

  private boolean contact(Lead lead) {
    contactClocks.recordCall(lead, true);
    return correlate(lead, MessageNames.CONTACTED);
  }

  private boolean repWrote(Lead lead) {
    contactClocks.recordReply(lead);
    paused(lead);
    return correlate(lead, MessageNames.CONTACTED);
  }

  private boolean paused(Lead lead) {
    processes.pauseAssistant(lead.id(), lead.store());
    return true;
  }

  private boolean carGone(Lead lead) {
    availability.check(lead.id());
    assignments.notifyOwner(
        lead, NoticeKind.STOCK, "The vehicle of interest was sold to another buyer.");
    return correlate(lead, MessageNames.CAR_GONE);
  }

  /** Always succeeds: a process that starts waiting later looks for earlier events first. */
  private boolean correlate(Lead lead, String message) {
    processes.correlate(lead.id(), message, Map.of());
    return true;
  }
}
