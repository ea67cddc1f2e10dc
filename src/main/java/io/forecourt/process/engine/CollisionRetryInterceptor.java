package io.forecourt.process.engine;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats what a person does to a task when it collides with another change to the lead. Answers
 * 409 if it keeps losing, or if the other change closed the task. Jobs and workers have retries of
 * their own.
 */
class CollisionRetryInterceptor extends CommandInterceptor {

  private static final String CLOSED =
      "This task was just closed by another change to the lead. Pick the next one in your list.";

  @Override
  public <T> T execute(Command<T> command) {
    if (!isOfPerson(command) || TransactionSynchronizationManager.isActualTransactionActive()) {
      return next.execute(command);
    }
    Attempt<T> attempt = new Attempt<>(command);
    try {
      return Collisions.retry(attempt::run);
    } catch (RuntimeException e) {
      throw attempt.answerTo(e);
    }
  }

  private static boolean isOfPerson(Command<?> command) {
    return command instanceof CompleteTaskCmd
        || command instanceof SubmitTaskFormCmd
        || command instanceof ClaimTaskCmd
        || command instanceof AssignTaskCmd;
  }

  /** One command, however often it runs. */
  private final class Attempt<T> {

    private final Command<T> command;
    private int runs;

    Attempt(Command<T> command) {
      this.command = command;
    }

    T run() {
      runs++;
      return next.execute(command);
    }

    RuntimeException answerTo(RuntimeException failure) {
      if (Collisions.isIn(failure)) {
        return new RestException(Response.Status.CONFLICT, failure, Collisions.LOST);
      }
      // The task was there when the first attempt read it.
      return runs > 1 && failure instanceof UnknownResource
          ? new RestException(Response.Status.CONFLICT, failure, CLOSED)
          : failure;
    }
  }
}
