package io.forecourt.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What code does with an answer of a person by the contract alone, form and variable, even if no
 * listener of the diagram records it.
 */
public interface TaskAnswers {

  /**
   * Called when a task is completed, after the listeners of the diagram, in the same transaction.
   *
   * @param form key of the form, one of {@link Forms}
   */
  void honor(DelegateTask task, String form);
}
