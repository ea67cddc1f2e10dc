package io.forecourt.messaging.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * What the gate decided.
 *
 * @param rule the row of the law, or of our own policy, that decided
 * @param why in words
 * @param until when the gate is asked again about what it holds
 */
public record Verdict(Outcome outcome, String rule, String why, Optional<Instant> until) {

  /** What became of a message. */
  public enum Outcome {
    SENT,
    HELD,
    REFUSED
  }

  static Verdict passed(String rule, String why) {
    return new Verdict(Outcome.SENT, rule, why, Optional.empty());
  }

  static Verdict held(String rule, String why, Instant until) {
    return new Verdict(Outcome.HELD, rule, why, Optional.of(until));
  }

  static Verdict refused(String rule, String why) {
    return new Verdict(Outcome.REFUSED, rule, why, Optional.empty());
  }

  public boolean isSent() {
    return outcome == Outcome.SENT;
  }
}
