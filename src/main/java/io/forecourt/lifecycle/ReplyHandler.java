package io.forecourt.lifecycle;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.handoff.HandoffUpdates;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.OptOuts;
import io.forecourt.lead.Stage;
import io.forecourt.process.LeadProcesses;
import io.forecourt.process.MessageNames;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Handler of a buyer's message: reopens a closed lead, or correlates with an open one. */
@Component
class ReplyHandler {

  private final LeadTransitions transitions;
  private final LeadOutcomes leadOutcomes;
  private final OptOuts optOuts;
  private final LeadProcesses processes;
  private final Assignments assignments;
  private final CallExpediter callExpediter;
  private final HandoffUpdates handoffUpdates;

  ReplyHandler(
      LeadTransitions transitions,
      LeadOutcomes leadOutcomes,
      OptOuts optOuts,
      LeadProcesses processes,
      Assignments assignments,
      CallExpediter callExpediter,
      HandoffUpdates handoffUpdates) {
    this.handoffUpdates = handoffUpdates;
    this.transitions = transitions;
    this.leadOutcomes = leadOutcomes;
    this.optOuts = optOuts;
    this.processes = processes;
    this.assignments = assignments;
    this.callExpediter = callExpediter;
  }

  void handle(Lead lead) {
    if (mayReopen(lead) && transitions.reopen(lead.id())) {
      leadOutcomes.reopen(lead.id());
      processes.reopenLifecycle(lead.id(), lead.store());
      assignments.notifyOwner(
          lead, NoticeKind.REOPENED, "The buyer wrote again after the lead was closed.");
      return;
    }
    assignments.notifyOwner(lead, NoticeKind.REPLY, "The buyer replied.");
    boolean correlated = processes.correlate(lead.id(), MessageNames.REPLIED, Map.of()) > 0;
    // Before the handoff the assistant looks for unread messages by itself.
    if (!correlated && lead.isOpen() && lead.stage().compareTo(Stage.HANDOFF) >= 0) {
      callExpediter.expediteIfUrgent(lead);
    }
    handoffUpdates.follow(lead);
  }

  private boolean mayReopen(Lead lead) {
    return switch (lead.status()) {
      case LOST, BAD -> true;
      case OPTED_OUT -> !optOuts.covers(lead.customerId());
      case OPEN, SOLD, RETAINED -> false;
    };
  }
}
