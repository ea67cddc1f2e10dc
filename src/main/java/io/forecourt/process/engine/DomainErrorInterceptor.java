package io.forecourt.process.engine;

import io.forecourt.platform.DomainException;
import io.forecourt.platform.NotAllowed;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Translates what the domain refuses into the engine's exceptions, in our words: REST and Tasklist
 * answer 403 to what is not allowed and 400 to everything else, however deep a listener or delegate
 * threw it.
 */
class DomainErrorInterceptor extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (TaskAlreadyClaimedException e) {
      // Whoever may see the task may know who has it.
      String first =
          next.execute(
              context ->
                  context.runWithoutAuthorization(() -> nameOfFirst(context, e.getTaskId())));
      throw new BadUserRequestException(
          first + " took this task a moment ago. Pick the next one in your list.", e);
    } catch (DomainException | ProcessEngineException e) {
      throw refusalIn(e).map(refusal -> answerTo(command, refusal)).orElse(e);
    }
  }

  /** The engine wraps once or twice, and once more for every command within a command. */
  private static Optional<RuntimeException> refusalIn(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof DomainException
          || each instanceof AuthorizationException
          || each instanceof BadUserRequestException
          || each instanceof FormFieldValidationException) {
        return Optional.of((RuntimeException) each);
      }
    }
    return Optional.empty();
  }

  private static RuntimeException answerTo(Command<?> command, RuntimeException refusal) {
    if (refusal instanceof AuthorizationException) {
      return refusal;
    }
    if (refusal instanceof NotAllowed) {
      AuthorizationException answer = new AuthorizationException(refusal.getMessage());
      answer.initCause(refusal);
      return answer;
    }
    return isForm(command)
        ? new FormFieldValidationException(null, refusal.getMessage(), refusal)
        : new BadUserRequestException(refusal.getMessage(), refusal);
  }

  /** REST answers 500 to a bad request where a form is sent, and 400 to a field that is wrong. */
  private static boolean isForm(Command<?> command) {
    return command instanceof CompleteTaskCmd
        || command instanceof SubmitTaskFormCmd
        || command instanceof SubmitStartFormCmd;
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
