package io.forecourt.messaging.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision of the gate.
 *
 * @param rule the rule of the law, or of our own policy, that decided
 * @param why the reason in words
 * @param until when the gate decides again about a message it holds
 */
public record Verdict(Outcome outcome, String rule, String why, Optional<Instant> until) {

  /** What happens to a message. */
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

  static Verdict optedOut() {
    return refused("opt-out", "The buyer opted out of messages.");
  }

  static Verdict nothingUnread() {
    return refused("wording", "No phrasing fits that the person has not read already.");
  }

  public boolean isSent() {
    return outcome == Outcome.SENT;
  }
}
