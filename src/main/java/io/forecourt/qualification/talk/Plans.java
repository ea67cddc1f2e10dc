package io.forecourt.qualification.talk;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps the lead's next action while the assistant waits for an answer. */
@Component
class Plans {

  private final Leads leads;
  private final Talks talks;
  private final Deadlines deadlines;
  private final Clock clock;

  Plans(Leads leads, Talks talks, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.talks = talks;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** When the questions end at the latest: sooner than planned where the lead became hotter. */
  Instant until(Lead lead, Instant planned) {
    Instant now = deadlines.of(lead, SlaPolicyRow.QUALIFY, clock.instant()).due();
    return now.isBefore(planned) ? now : planned;
  }

  /**
   * @return by when the buyer counts as silent
   */
  Instant waiting(Lead lead, Instant until) {
    Instant answerBy = deadlines.of(lead, SlaPolicyRow.SILENCE, clock.instant()).due();
    String about =
        talks.find(lead.id()).flatMap(Talk::asked).map(TalkEnding::spoken).orElse("what is open");
    leads.planNextAction(
        lead.id(),
        "The assistant asks about %s. Yours when it is done.".formatted(about),
        answerBy.isBefore(until) ? answerBy : until);
    return answerBy;
  }
}
