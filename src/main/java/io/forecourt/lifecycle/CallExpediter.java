package io.forecourt.lifecycle;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.conversation.Assistant;
import io.forecourt.lead.Lead;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.HandoffClocks;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings the next step of a lead forward when the buyer raises something urgent. */
@Component
class CallExpediter {

  private final Assistant assistant;
  private final Deadlines deadlines;
  private final DeadlineChange change;
  private final HandoffClocks handoffClocks;
  private final Assignments assignments;
  private final Clock clock;

  CallExpediter(
      Assistant assistant,
      Deadlines deadlines,
      DeadlineChange change,
      HandoffClocks handoffClocks,
      Assignments assignments,
      Clock clock) {
    this.assistant = assistant;
    this.deadlines = deadlines;
    this.change = change;
    this.handoffClocks = handoffClocks;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** For a lead that a person works and no process listens to. */
  void expediteIfUrgent(Lead lead) {
    Optional<Assistant.Concern> concern = assistant.takeConcerns(lead);
    concern.ifPresent(news -> assignments.notifyOwner(lead, NoticeKind.CONCERN, news.reason()));
    if (concern.isPresent() || assistant.callbackAt(lead.id()).isPresent()) {
      bringForward(
          lead,
          concern.map(Assistant.Concern::callWithin).orElse(SlaPolicyRow.FIRST_CONTACT.name()));
    }
  }

  /**
   * The moment for which the buyer asked, else the sooner one of two.
   *
   * @param callWithin a clock of {@code sla-policy}
   */
  void bringForward(Lead lead, String callWithin) {
    Optional<Instant> agreed = assistant.callbackAt(lead.id());
    handoffClocks.startCallClock(lead, callWithin, agreed);
    Instant due = deadlines.call(lead, callWithin, agreed, clock.instant()).due();
    lead.nextAction()
        .filter(next -> agreed.isPresent() || next.dueAt().isAfter(due))
        .filter(next -> !next.dueAt().equals(due))
        .ifPresent(next -> change.move(lead, due, "SYSTEM", "The buyer wrote."));
  }
}
