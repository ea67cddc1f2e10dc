package io.forecourt.process.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Translates refusals inside the command context. The context logs a failed command as an error,
 * but a bad request or a missing authorization only at debug level.
 */
class RefusalInterceptor extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      throw Refusal.in(e).map(RuntimeException.class::cast).orElse(e);
    }
  }
}
