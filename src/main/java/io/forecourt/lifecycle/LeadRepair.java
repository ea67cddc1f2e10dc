package io.forecourt.lifecycle;

import io.forecourt.access.Roles;
import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.OwnerChoice;
import io.forecourt.handoff.NextStepDeadline;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.process.LeadLiveness;
import io.forecourt.process.LeadProcesses;
import io.forecourt.process.TaskReassignment;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Repairs of an open lead that lacks a process, an owner or a due time. */
@Component
class LeadRepair {

  private final Leads leads;
  private final LeadLiveness signs;
  private final LeadProcesses processes;
  private final OwnerChoice choice;
  private final Assignments assignments;
  private final NextStepDeadline nextStepDeadline;
  private final OutboundGate outboundGate;
  private final TaskReassignment tasks;

  LeadRepair(
      Leads leads,
      LeadLiveness signs,
      LeadProcesses processes,
      OwnerChoice choice,
      Assignments assignments,
      NextStepDeadline nextStepDeadline,
      OutboundGate outboundGate,
      TaskReassignment tasks) {
    this.leads = leads;
    this.signs = signs;
    this.processes = processes;
    this.choice = choice;
    this.assignments = assignments;
    this.nextStepDeadline = nextStepDeadline;
    this.outboundGate = outboundGate;
    this.tasks = tasks;
  }

  /**
   * Repairs what is still wrong once the lead is locked.
   *
   * @return false where a person has to look
   */
  boolean repair(UUID id, Reconciler.Fault fault) {
    Lead lead = leads.getAndLock(id);
    if (!lead.isOpen()) {
      return true;
    }
    return switch (fault) {
      case NO_PROCESS -> restart(lead);
      case NO_OWNER -> chooseOwner(lead);
      case NO_DUE_TIME -> planNextAction(lead);
      // A person looks at the first; the others are checks of their own.
      case STUCK, OPTED_OUT, UNANSWERED -> false;
    };
  }

  /**
   * Starts the lifecycle again: from the beginning where the buyer has no answer yet, else with the
   * rep, so that no buyer gets the same message twice.
   */
  private boolean restart(Lead lead) {
    if (processes.isRunning(lead.id())) {
      return true;
    }
    if (outboundGate.hasSent(lead.id(), "")) {
      processes.reopenLifecycle(lead.id(), lead.store());
    } else {
      leads.begin(lead.id(), processes.startLifecycle(lead.id(), lead.store(), Optional.empty()));
    }
    return true;
  }

  private boolean chooseOwner(Lead lead) {
    if (lead.owner().isPresent()) {
      return true;
    }
    OwnerChoice.Choice chosen = choice.choose(lead);
    assignments.assign(lead.id(), chosen.person(), chosen.reason(), "SYSTEM");
    chosen.person().ifPresent(person -> tasks.reassign(lead.id(), Set.of(), person, Roles.REP));
    return chosen.person().isPresent();
  }

  private boolean planNextAction(Lead lead) {
    if (lead.nextAction().isEmpty()) {
      LeadLiveness.Next next =
          signs
              .findNext(lead.id())
              .orElseGet(
                  () -> new LeadLiveness.Next("Look after this lead", nextStepDeadline.of(lead)));
      leads.planNextAction(lead.id(), next.text(), next.due());
    }
    return true;
  }
}
