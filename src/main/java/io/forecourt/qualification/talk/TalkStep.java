package io.forecourt.qualification.talk;

import io.forecourt.qualification.talk.Escalations.Escalation;
import java.util.Optional;

/**
 * What the assistant does next.
 *
 * @param escalation why, where it hands over
 */
record TalkStep(Kind kind, Optional<Escalation> escalation) {

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

  static TalkStep of(Kind kind) {
    return new TalkStep(kind, Optional.empty());
  }

  static TalkStep handOver(Escalation escalation) {
    return new TalkStep(Kind.HAND_OVER, Optional.of(escalation));
  }
}
