package io.forecourt.conversation;

import io.forecourt.conversation.Escalations.Escalation;
import java.util.Optional;

/**
 * What the assistant does next.
 *
 * @param escalation why, where it hands over
 */
record ConversationStep(Kind kind, Optional<Escalation> escalation) {

  /** As the diagrams name them. */
  enum Kind {
    /** The buyer named another car: check whether it is in stock. */
    CHECK_STOCK,
    /** Answer, and ask the next question. */
    ASK,
    /** Say nothing until the buyer writes. */
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
