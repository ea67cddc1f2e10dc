package io.forecourt.process.engine;

import io.forecourt.platform.InvalidInput;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Prevents people from giving a task to someone who does not exist, or who works for another store;
 * the stock engine takes any name, and then no one sees the task.
 */
class AssigneeGuard extends AbstractBpmnParseListener implements TaskListener {

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this);
  }

  @Override
  public void notify(DelegateTask task) {
    CommandContext context = Context.getCommandContext();
    Authentication caller = context.getAuthentication();
    String assignee = task.getAssignee();
    if (caller == null || assignee == null || Objects.equals(caller.getUserId(), assignee)) {
      return;
    }
    boolean known =
        context.runWithoutAuthorization(() -> worksFor(context, assignee, task.getTenantId()));
    if (!known) {
      throw new InvalidInput("No one named '%s' works for this store.".formatted(assignee));
    }
  }

  private static boolean worksFor(CommandContext context, String user, String store) {
    return context.getReadOnlyIdentityProvider().findUserById(user) != null
        && (store == null
            || context
                    .getReadOnlyIdentityProvider()
                    .createTenantQuery(context)
                    .tenantId(store)
                    .userMember(user)
                    .count()
                > 0);
  }
}
