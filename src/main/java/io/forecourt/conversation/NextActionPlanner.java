package io.forecourt.conversation;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Plans the lead's next action while the assistant waits for an answer. */
@Component
class NextActionPlanner {

  private final Leads leads;
  private final Conversations conversations;
  private final Deadlines deadlines;
  private final Clock clock;

  NextActionPlanner(Leads leads, Conversations conversations, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.conversations = conversations;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Returns when the questions end at the latest: sooner where the lead became hotter. */
  Instant planUntil(Lead lead, Instant planned) {
    Instant now = deadlines.of(lead, SlaPolicyRow.QUALIFY, clock.instant()).due();
    return now.isBefore(planned) ? now : planned;
  }

  /**
   * @return when the buyer counts as silent
   */
  Instant planWaiting(Lead lead, Instant until) {
    Instant answerBy = deadlines.of(lead, SlaPolicyRow.SILENCE, clock.instant()).due();
    String about =
        conversations
            .find(lead.id())
            .flatMap(Conversation::asked)
            .map(ConversationEnding::spoken)
            .orElse("what is open");
    leads.planNextAction(
        lead.id(),
        "The assistant asks about %s. Yours when it is done.".formatted(about),
        answerBy.isBefore(until) ? answerBy : until);
    return answerBy;
  }
}
