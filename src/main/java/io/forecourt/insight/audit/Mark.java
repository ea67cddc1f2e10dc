package io.forecourt.insight.audit;

import io.forecourt.platform.InvalidInput;
import io.forecourt.process.Variable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A mark from 1 to 5. */
final class Mark {

  /**
   * Takes a mark out of a submitted form.
   *
   * @throws InvalidInput if the answer is no mark
   */
  static int from(VariableScope form, Variable<String> answer) {
    return answer
        .takeFrom(form)
        .filter(mark -> mark.matches("[1-5]"))
        .map(Integer::valueOf)
        .orElseThrow(() -> new InvalidInput("Give a mark from 1 to 5: " + answer.name() + "."));
  }

  private Mark() {}
}
