package io.forecourt.insight.audit;

import io.forecourt.process.Variable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Marks from 1 to 5, as forms send them. */
final class Marks {

  /**
   * @throws BadUserRequestException where it is none
   */
  static int take(VariableScope form, Variable<String> answer) {
    return answer
        .takeFrom(form)
        .filter(mark -> mark.matches("[1-5]"))
        .map(Integer::valueOf)
        .orElseThrow(
            () -> new BadUserRequestException("Give a mark from 1 to 5: " + answer.name() + "."));
  }

  private Marks() {}
}
