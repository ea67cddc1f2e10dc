package io.forecourt.process.engine;

import io.forecourt.platform.NotAllowed;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Prevents completing a colleague's task; the stock engine only checks the permission to work on
 * it. People who may work on every task of a process are exempt. Completing an unassigned task
 * claims it.
 */
class TaskOwnershipGuard extends AbstractBpmnParseListener implements TaskListener {

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    CommandContext context = Context.getCommandContext();
    Authentication caller = context.getAuthentication();
    if (caller == null || Objects.equals(caller.getUserId(), task.getAssignee())) {
      return;
    }
    if (task.getAssignee() == null) {
      task.setAssignee(caller.getUserId());
    } else if (!worksOnAll(context, (TaskEntity) task)) {
      throw new NotAllowed(
          nameOf(context, task.getAssignee()) + " has this task. Pick another one, or ask for it.");
    }
  }

  private static String nameOf(CommandContext context, String person) {
    User user =
        context.runWithoutAuthorization(
            () -> context.getReadOnlyIdentityProvider().findUserById(person));
    return user == null ? person : user.getFirstName() + " " + user.getLastName();
  }

  private static boolean worksOnAll(CommandContext context, TaskEntity task) {
    return context
        .getAuthorizationManager()
        .isAuthorized(
            ProcessDefinitionPermissions.TASK_WORK,
            Resources.PROCESS_DEFINITION,
            task.getProcessDefinition().getKey());
  }
}
