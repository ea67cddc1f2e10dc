package io.forecourt.process.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Whoever comes second hears who was first, and not the number of a task. */
class KindClaims extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (TaskAlreadyClaimedException e) {
      String first = next.execute(context -> nameOfFirst(context, e.getTaskId()));
      throw new BadUserRequestException(
          first + " took this task a moment ago. Pick the next one in your list.", e);
    }
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
