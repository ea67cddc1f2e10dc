package io.forecourt.process.engine;

import io.forecourt.platform.DomainException;
import io.forecourt.platform.NotAllowed;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * What a person did wrong is said in our words: whoever comes second hears who was first, and what
 * a listener refuses is a refusal, not a failure of the engine.
 */
class ClearErrors extends CommandInterceptor {

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
    } catch (AuthorizationException | BadUserRequestException e) {
      throw e;
    } catch (DomainException e) {
      throw refusal(e);
    } catch (ProcessEngineException e) {
      if (e.getCause() instanceof DomainException refused) {
        throw refusal(refused);
      }
      if (e.getCause() instanceof AuthorizationException refusal) {
        throw refusal;
      }
      if (e.getCause() instanceof BadUserRequestException mistake) {
        throw mistake;
      }
      throw e;
    }
  }

  private static ProcessEngineException refusal(DomainException e) {
    return e instanceof NotAllowed
        ? new AuthorizationException(e.getMessage())
        : new BadUserRequestException(e.getMessage(), e);
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
