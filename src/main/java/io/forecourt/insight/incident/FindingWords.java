package io.forecourt.insight.incident;

import io.forecourt.process.ModelFinding;

/** What a model misses, what Forecourt did about it, and what mends it. */
final class FindingWords {

  /**
   * @param problem as it was recorded
   */
  static String of(ModelFinding.Kind kind, String problem) {
    return switch (kind) {
      case REPLY_IGNORED ->
          "A buyer replied, and no step of the running process was listening, so the lead's owner got"
              + " a task to answer. Make the diagram receive 'lead.replied' again.";
      case OPT_OUT_IGNORED ->
          "A buyer opted out, and the process went on, so Forecourt ended it. Make the diagram end"
              + " when it receives 'lead.ended'.";
      case OPT_OUT_ANSWER_IGNORED -> problem + " Put the listener back on that task.";
      case STEP_FAILED -> problem;
    };
  }

  private FindingWords() {}
}
