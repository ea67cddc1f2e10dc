package io.forecourt.lifecycle;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.conversation.Assistant;
import io.forecourt.conversation.RequestedTimes;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Stage;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.HandoffClocks;
import io.forecourt.sla.RequestedTime;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves the next step of a lead when the buyer raises something urgent or names a time. */
@Component
class CallExpediter {

  private final Assistant assistant;
  private final RequestedTimes requestedTimes;
  private final Deadlines deadlines;
  private final DeadlineChange change;
  private final HandoffClocks handoffClocks;
  private final Assignments assignments;
  private final Clock clock;

  CallExpediter(
      Assistant assistant,
      RequestedTimes requestedTimes,
      Deadlines deadlines,
      DeadlineChange change,
      HandoffClocks handoffClocks,
      Assignments assignments,
      Clock clock) {
    this.assistant = assistant;
    this.requestedTimes = requestedTimes;
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
    if (concern.isPresent() || assistant.callbackAt(lead.id()).isPresent() || isDueTooEarly(lead)) {
      move(
          lead,
          concern.map(Assistant.Concern::callWithin).orElse(SlaPolicyRow.FIRST_CONTACT.name()));
    }
  }

  /**
   * The time for which the buyer asked, else the sooner one of two.
   *
   * @param callWithin a clock of {@code sla-policy}
   */
  void move(Lead lead, String callWithin) {
    RequestedTime requested = requestedTimes.find(lead);
    handoffClocks.startCallClock(lead, callWithin, requested.at());
    Instant due = deadlines.call(lead, callWithin, requested, clock.instant()).due();
    lead.nextAction()
        .filter(next -> requested.at().isPresent() || next.dueAt().isAfter(due))
        .filter(next -> !next.dueAt().equals(due))
        .ifPresent(next -> change.move(lead, due, "SYSTEM", "The buyer wrote."));
  }

  /** Hours of the day move the first call; later steps were planned knowing them. */
  private boolean isDueTooEarly(Lead lead) {
    return lead.stage() == Stage.HANDOFF
        && lead.nextAction()
            .filter(
                next -> requestedTimes.find(lead).at().filter(next.dueAt()::isBefore).isPresent())
            .isPresent();
  }
}
