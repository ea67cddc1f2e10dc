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
          "A buyer replied, and no step of the running process was listening. The lead's owner got a"
              + " task to answer. In the diagram, receive the message 'lead.replied' again.";
      case OPT_OUT_IGNORED ->
          "A buyer opted out, and the process went on. Forecourt ended it. In the diagram, receive"
              + " the message 'lead.ended' and end there.";
      case OPT_OUT_ANSWER_IGNORED ->
          "A rep answered whether a buyer opted out, and no step recorded the answer. Forecourt did."
              + " In the diagram, put the listener of the task back. Details: "
              + problem;
      case STEP_FAILED -> problem;
    };
  }

  private FindingWords() {}
}
