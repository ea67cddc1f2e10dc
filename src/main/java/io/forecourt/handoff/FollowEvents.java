package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_RESULT;

import io.forecourt.insight.Clocks;
import io.forecourt.inventory.Availability;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEventHandler;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.lead.Stage;
import io.forecourt.lead.Status;
import io.forecourt.process.Messages;
import io.forecourt.process.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets the process of a lead, and the people who work it, follow what happened outside. */
@Component
class FollowEvents implements LeadEventHandler {

  private final Leads leads;
  private final Processes processes;
  private final Assignments assignments;
  private final Clocks clocks;
  private final Availability availability;
  private final Rating rating;
  private final Results results;
  private final OptOuts optOuts;
  private final Hurry hurry;
  private final TaskMarks marks;

  FollowEvents(
      Leads leads,
      Processes processes,
      Assignments assignments,
      Clocks clocks,
      Availability availability,
      Rating rating,
      Results results,
      OptOuts optOuts,
      Hurry hurry,
      TaskMarks marks) {
    this.leads = leads;
    this.processes = processes;
    this.assignments = assignments;
    this.clocks = clocks;
    this.availability = availability;
    this.rating = rating;
    this.results = results;
    this.optOuts = optOuts;
    this.hurry = hurry;
    this.marks = marks;
  }

  @Override
  public boolean apply(LeadEvent event, Lead lead) {
    boolean applied = follow(event, lead);
    switch (event.kind()) {
      // Whose turn it is has changed.
      case REPLY, CONTACT, REP_WROTE, UNANSWERED -> marks.follow(lead);
      case PAUSED, RESUMED, ENQUIRY, BAND, CAR_GONE, SALE, OPT_OUT -> {}
    }
    return applied;
  }

  private boolean follow(LeadEvent event, Lead lead) {
    return switch (event.kind()) {
      case REPLY -> reply(lead);
      case CONTACT -> contact(lead);
      case REP_WROTE -> repWrote(lead);
      case PAUSED -> paused(lead);
      case RESUMED -> told(lead, Messages.ASSISTANT_RESUMED);
      case UNANSWERED -> told(lead, Messages.REPLIED);
      case ENQUIRY -> told(lead, Messages.INTENT_CHANGED) && told(lead, Messages.REPLIED);
      case BAND -> rating.follow(lead);
      case CAR_GONE -> carGone(lead);
      case SALE -> ended(lead, Status.SOLD);
      case OPT_OUT -> optOut(lead);
    };
  }

  /** Whoever answers after the end is a buyer again. */
  private boolean reply(Lead lead) {
    boolean over =
        lead.status() == Status.LOST
            || lead.status() == Status.BAD
            || (lead.status() == Status.OPTED_OUT && !optOuts.covers(lead.customerId()));
    if (over && leads.reopen(lead.id())) {
      results.reopen(lead.id());
      processes.reopenLifecycle(lead.id(), lead.store());
      assignments.tell(lead, "REOPENED", "The buyer wrote again after the lead had ended.");
      return true;
    }
    assignments.tell(lead, "REPLY", "The buyer wrote.");
    boolean heard = processes.tell(lead.id(), Messages.REPLIED, Map.of()) > 0;
    // Before the handoff the assistant looks for what it has not heard.
    if (!heard && lead.isOpen() && lead.stage().compareTo(Stage.HANDOFF) >= 0) {
      hurry.follow(lead);
    }
    return true;
  }

  private boolean contact(Lead lead) {
    clocks.called(lead, true);
    return told(lead, Messages.CONTACTED);
  }

  private boolean repWrote(Lead lead) {
    clocks.wrote(lead);
    paused(lead);
    return told(lead, Messages.CONTACTED);
  }

  private boolean paused(Lead lead) {
    processes.pauseAssistant(lead.id(), lead.store());
    return true;
  }

  private boolean carGone(Lead lead) {
    availability.check(lead.id());
    assignments.tell(lead, "STOCK", "The car asked for was sold to somebody else.");
    return told(lead, Messages.CAR_GONE);
  }

  /** An appointment or deal under way goes on by hand; the gate stops all messages anyway. */
  private boolean optOut(Lead lead) {
    if (lead.isOpen() && (lead.stage() == Stage.APPOINTMENT || lead.stage() == Stage.DEAL)) {
      assignments.tell(
          lead, "OPT_OUT", "No more automatic messages: go on in person, and only if asked to.");
      return true;
    }
    return ended(lead, Status.OPTED_OUT);
  }

  private boolean ended(Lead lead, Status status) {
    int told = processes.tell(lead.id(), Messages.ENDED, LEAD_RESULT.to(status.name()));
    return told > 0 || (!processes.isAlive(lead.id()) && !lead.isOpen());
  }

  /** Nobody has to wait for it: whatever begins later looks for what came before. */
  private boolean told(Lead lead, String message) {
    processes.tell(lead.id(), message, Map.of());
    return true;
  }
}
