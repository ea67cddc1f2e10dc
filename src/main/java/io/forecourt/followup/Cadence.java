package io.forecourt.followup;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.messaging.gate.CallGate;
import io.forecourt.process.BrokenModel;
import io.forecourt.process.Decisions;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Chooses the next touch of a plan: skips what may not be called and what is too late. */
@Component
class Cadence {

  private static final Set<LeadEvent.Kind> BUYER_IN_TOUCH =
      EnumSet.of(LeadEvent.Kind.REPLY, LeadEvent.Kind.CONTACT, LeadEvent.Kind.INQUIRY);

  private final PlanSteps steps;
  private final PlanStart planStart;
  private final Touches touches;
  private final CallHistory callHistory;
  private final LeadEvents events;
  private final CallGate callGate;
  private final Clock clock;

  Cadence(
      PlanSteps steps,
      PlanStart planStart,
      Touches touches,
      CallHistory callHistory,
      LeadEvents events,
      CallGate callGate,
      Clock clock) {
    this.steps = steps;
    this.planStart = planStart;
    this.touches = touches;
    this.callHistory = callHistory;
    this.events = events;
    this.callGate = callGate;
    this.clock = clock;
  }

  /**
   * Returns the next touch; empty when the plan is finished.
   *
   * @throws BrokenModel if the plan cannot be read or does not end
   */
  Optional<PlannedTouch> planNext(Lead lead, String plan, String round) {
    Instant start = planStart.find(lead, plan, round);
    boolean noCalls = callHistory.lastWasWrongNumber(lead.id());
    PlanReader reader = new PlanReader(steps, lead, plan, round, start, touches.findLast(round));
    int step = reader.firstStep();
    Optional<PlannedTouch> next = reader.find(step);
    while (next.isPresent()
        && ((next.get().isCall() && (noCalls || isClosedToCalls(next.get())))
            || isPast(reader, next.get()))) {
      step++;
      next = reader.find(step);
    }
    return next;
  }

  /**
   * Returns whether the buyer got in touch since the last touch or the start of the plan, even
   * before the process listened.
   */
  boolean buyerGotInTouch(Lead lead, String round) {
    Instant since =
        touches
            .findLastDone(round)
            .orElseGet(() -> planStart.find(lead, Decisions.FOLLOW_UP_CADENCE, round));
    return events.hasOccurredSince(lead.id(), BUYER_IN_TOUCH, since);
  }

  /**
   * Returns whether a later touch is due as well; of several late touches only the last is made.
   */
  private boolean isPast(PlanReader reader, PlannedTouch planned) {
    Touch touch = planned.touch();
    int later = touch.step() + 1;
    Optional<PlannedTouch> next = reader.find(later);
    while (next.isPresent() && !next.get().touch().dueAt().isAfter(clock.instant())) {
      if (next.get().touch().dueAt().isAfter(touch.dueAt())) {
        return true;
      }
      later++;
      next = reader.find(later);
    }
    return false;
  }

  private boolean isClosedToCalls(PlannedTouch planned) {
    return !callGate.decide(planned.touch().leadId(), planned.touch().dueAt()).isSent();
  }
}
