package io.forecourt.process.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * Refusal of a task or process that is gone or belongs to another store; REST answers 404 to both.
 */
class UnknownResource extends BadUserRequestException {

  private static final long serialVersionUID = 1L;

  static final String EXPLANATION =
      "There is no such task or process, or it belongs to another store.";

  UnknownResource(Throwable cause) {
    super(EXPLANATION, cause);
  }
}
