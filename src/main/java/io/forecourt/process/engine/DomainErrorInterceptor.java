package io.forecourt.process.engine;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Translates refusals into the exceptions for which REST and Tasklist answer 403, 404 or 400 with
 * our message, however deep a listener or delegate threw them.
 */
class DomainErrorInterceptor extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (TaskAlreadyClaimedException e) {
      // A person who can see the task can also see its assignee.
      String first =
          next.execute(
              context ->
                  context.runWithoutAuthorization(() -> nameOfFirst(context, e.getTaskId())));
      throw new BadUserRequestException(
          first + " took this task a moment ago. Pick the next one in your list.", e);
    } catch (RuntimeException e) {
      throw Refusal.in(e).map(refusal -> answerTo(command, refusal)).orElse(e);
    }
  }

  private static RuntimeException answerTo(Command<?> command, ProcessEngineException refusal) {
    if (refusal instanceof AuthorizationException) {
      return refusal;
    }
    if (refusal instanceof UnknownResource) {
      // The command around this one is translated in its turn.
      return Context.getCommandContext() == null
          ? new RestException(Response.Status.NOT_FOUND, refusal, refusal.getMessage())
          : refusal;
    }
    // REST answers 500 to a bad request where a form is submitted, and 400 to an invalid field.
    if (command instanceof CompleteTaskCmd
        || command instanceof SubmitTaskFormCmd
        || command instanceof SubmitStartFormCmd) {
      return new FormFieldValidationException(null, refusal.getMessage(), refusal);
    }
    // Where a process is started, REST answers 500 to every exception of the engine.
    return command instanceof StartProcessInstanceCmd
        ? new RestException(Response.Status.BAD_REQUEST, refusal, refusal.getMessage())
        : refusal;
  }

  private static String nameOfFirst(CommandContext context, String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null || task.getAssignee() == null) {
      return "A colleague";
    }
    User user = context.getReadOnlyIdentityProvider().findUserById(task.getAssignee());
    return user == null ? task.getAssignee() : user.getFirstName() + " " + user.getLastName();
  }
}
