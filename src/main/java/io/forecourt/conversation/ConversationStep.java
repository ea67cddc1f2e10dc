package io.forecourt.conversation;

import io.forecourt.conversation.EscalationPolicy.Escalation;
import java.util.Optional;

/**
 * What the assistant does next.
 *
 * @param escalation reason of a handoff
 */
record ConversationStep(Kind kind, Optional<Escalation> escalation) {

  /** As the diagrams name them. */
  enum Kind {
    /** The buyer named another vehicle: check the stock. */
    CHECK_STOCK,
    /** Answer, and ask the next question. */
    ASK,
    /** Wait for the buyer. */
    WAIT,
    HAND_OVER
  }

  static ConversationStep simple(Kind kind) {
    return new ConversationStep(kind, Optional.empty());
  }

  static ConversationStep handOver(Escalation escalation) {
    return new ConversationStep(Kind.HAND_OVER, Optional.of(escalation));
  }
}
