package io.forecourt.process;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A defect of a deployed model, seen while leads ran through it.
 *
 * @param process key of the process or decision; empty if it is not known
 * @param problem in words, for an administrator
 * @param count how often it was seen
 */
public record ModelFinding(
    long id,
    Kind kind,
    String process,
    String problem,
    Optional<UUID> exampleLead,
    Instant firstSeen,
    Instant lastSeen,
    int count) {

  /** What a model does wrong. */
  public enum Kind {
    /** No diagram ended the work for a buyer who opted out. */
    OPT_OUT_IGNORED,
    /** No step recorded what a person answered about an opt-out. */
    OPT_OUT_ANSWER_IGNORED,
    /** No diagram took up what a buyer wrote. */
    REPLY_IGNORED,
    /** A step failed: after a completed task, or for good after its retries. */
    STEP_FAILED
  }
}
