package io.forecourt.lifecycle;

import static io.forecourt.process.Variables.BAND;
import static io.forecourt.process.Variables.SCORE;
import static io.forecourt.process.Variables.URGENCY;

import io.forecourt.conversation.RequestedTimes;
import io.forecourt.lead.Band;
import io.forecourt.lead.InquiryJoined;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.ScoreBandRaised;
import io.forecourt.process.ScoreUpdate;
import io.forecourt.sla.ClockName;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaClocks;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries a new rating into the work that is under way: order of tasks, and an earlier call. */
@Component
class RescoreHandler {

  private final ScoreUpdate scoreUpdate;
  private final RequestedTimes requestedTimes;
  private final Deadlines deadlines;
  private final DeadlineChange change;
  private final SlaClocks slaClocks;
  private final LeadEvents events;
  private final Clock clock;

  RescoreHandler(
      ScoreUpdate scoreUpdate,
      RequestedTimes requestedTimes,
      Deadlines deadlines,
      DeadlineChange change,
      SlaClocks slaClocks,
      LeadEvents events,
      Clock clock) {
    this.scoreUpdate = scoreUpdate;
    this.requestedTimes = requestedTimes;
    this.deadlines = deadlines;
    this.change = change;
    this.slaClocks = slaClocks;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void applyAfterInquiry(InquiryJoined joined) {
    events.store(joined.lead().id(), LeadEvent.Kind.INQUIRY);
  }

  @EventListener
  void applyAfterRescore(ScoreBandRaised rose) {
    events.store(rose.lead().id(), LeadEvent.Kind.BAND);
  }

  boolean apply(Lead lead) {
    Band band = lead.band().orElse(Band.LOW);
    scoreUpdate.apply(
        lead.id(),
        Map.of(
            SCORE.name(), lead.score().orElse(0),
            BAND.name(), band.name(),
            URGENCY.name(), band.urgency()),
        band.urgency());
    Instant now = clock.instant();
    Instant earlier =
        deadlines
            .call(lead, SlaPolicyRow.FIRST_CONTACT.name(), requestedTimes.find(lead), now)
            .due();
    boolean callIsOpen =
        slaClocks.findByLead(lead.id()).stream()
            .anyMatch(
                each ->
                    each.name() == ClockName.FIRST_CONTACT
                        && each.metAt() == null
                        && each.dueAt() != null
                        && each.dueAt().isAfter(earlier)
                        && lead.nextAction()
                            .filter(next -> next.dueAt().equals(each.dueAt()))
                            .isPresent());
    if (callIsOpen) {
      change.move(lead, earlier, "SYSTEM", "The lead became more urgent.");
    }
    return true;
  }
}
