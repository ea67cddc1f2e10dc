package io.forecourt.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One planned or made contact.
 *
 * @param plan key of the decision that planned it
 * @param planVersion version of that decision
 * @param round one run of the plan
 * @param startedAt when that run began
 * @param step its number in the plan, from 1
 * @param template approved wording of a message
 */
record Touch(
    UUID leadId,
    String plan,
    int planVersion,
    String round,
    Instant startedAt,
    int step,
    Action action,
    Optional<String> template,
    Instant dueAt) {

  Touch dueAt(Instant other) {
    return new Touch(leadId, plan, planVersion, round, startedAt, step, action, template, other);
  }

  /** How the buyer is contacted. */
  enum Action {
    CALL,
    MESSAGE
  }
}
