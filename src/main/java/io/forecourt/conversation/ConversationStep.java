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
    /** Another car was named: look whether it is there. */
    CHECK_STOCK,
    /** Answer, and ask what is open. */
    ASK,
    /** Nothing to say before the buyer writes. */
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
