package io.forecourt.lifecycle;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.handoff.HandoffUpdates;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.handoff.TaskFlags;
import io.forecourt.lead.Lead;
import io.forecourt.process.TaskDeadlines;
import io.forecourt.sla.SlaClocks;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves what a lead has to have done by when: clock, variables, task and timers together. */
@Component
class DeadlineChange {

  private static final String SYSTEM = "SYSTEM";

  private final HandoffUpdates handoffUpdates;
  private final SlaClocks slaClocks;
  private final TaskDeadlines taskDeadlines;
  private final Assignments assignments;
  private final TaskFlags marks;
  private final Stores stores;
  private final LeadLabels labels;
  private final Clock clock;

  DeadlineChange(
      HandoffUpdates handoffUpdates,
      SlaClocks slaClocks,
      TaskDeadlines taskDeadlines,
      Assignments assignments,
      TaskFlags marks,
      Stores stores,
      LeadLabels labels,
      Clock clock) {
    this.handoffUpdates = handoffUpdates;
    this.slaClocks = slaClocks;
    this.taskDeadlines = taskDeadlines;
    this.assignments = assignments;
    this.marks = marks;
    this.stores = stores;
    this.labels = labels;
    this.clock = clock;
  }

  /**
   * @param by SYSTEM or a user id
   * @return false if the lead has no due time
   */
  @Transactional
  boolean move(Lead lead, Instant to, String by, String reason) {
    if (lead.nextAction().isEmpty()) {
      return false;
    }
    Lead.NextAction next = lead.nextAction().get();
    slaClocks.move(lead.id(), next.dueAt(), to);
    taskDeadlines.move(lead.id(), next.dueAt(), to);
    handoffUpdates.reschedule(lead, to);
    marks.follow(lead);
    assignments.notifyOwner(
        lead,
        NoticeKind.DEADLINE,
        "Now due %s%s: %s"
            .formatted(
                StoreFormats.dateTime(to, clock.instant(), stores.get(lead.store())),
                by.equals(SYSTEM) ? "" : " (" + labels.personName(by) + ")",
                reason));
    return true;
  }
}
