package io.forecourt.workplace;

import io.forecourt.handoff.Brief;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Duration;
import java.time.Instant;

/** Section of the lead workspace: the next action and how close its due time is. */
final class WorkspaceNextAction {

  private static final Duration NEAR = Duration.ofMinutes(10);

  static LeadWorkspace.Next of(Lead.NextAction next, Store store, Instant now) {
    boolean overdue = now.isAfter(next.dueAt());
    Duration left =
        overdue
            ? store.hours().between(next.dueAt(), now)
            : store.hours().between(now, next.dueAt());
    boolean near = left.compareTo(NEAR) <= 0 && store.hours().isOpen(now);
    String state = overdue ? "RED" : near ? "AMBER" : "GREEN";
    return new LeadWorkspace.Next(
        Brief.withoutFacts(next.text()),
        next.dueAt(),
        StoreFormats.dateTime(next.dueAt(), now, store),
        state,
        LeadLabels.duration(left) + (overdue ? " overdue" : " of open time left"));
  }

  private WorkspaceNextAction() {}
}
