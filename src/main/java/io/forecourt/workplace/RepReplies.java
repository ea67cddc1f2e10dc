package io.forecourt.workplace;

import io.forecourt.conversation.Assistant;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.messaging.gate.RepMessageGate;
import io.forecourt.messaging.gate.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that reps write to buyers; each one pauses the assistant. */
@Component
class RepReplies {

  private final RepMessageGate repMessageGate;
  private final Assistant assistant;
  private final LeadEvents events;

  RepReplies(RepMessageGate repMessageGate, Assistant assistant, LeadEvents events) {
    this.repMessageGate = repMessageGate;
    this.assistant = assistant;
    this.events = events;
  }

  @Transactional
  Verdict send(Lead lead, String text) {
    assistant.lock(lead.id());
    Verdict verdict = repMessageGate.send(lead.id(), text);
    if (verdict.isSent()) {
      assistant.pauseForRep(lead.id());
      events.store(lead.id(), LeadEvent.Kind.REP_WROTE);
    }
    return verdict;
  }
}
