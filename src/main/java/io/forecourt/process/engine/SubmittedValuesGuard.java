package io.forecourt.process.engine;

import io.forecourt.platform.NotAllowed;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets a person end a task with the fields of its form and nothing else: the stock engine writes
 * whatever variables a caller sends into the process, whose listeners and gateways believe them.
 * The engine itself, which has no caller, is not restricted.
 */
class SubmittedValuesGuard extends CommandInterceptor {

  private final Set<String> administrators;

  /**
   * @param administrators groups that may end a task by an error or signal an event
   */
  SubmittedValuesGuard(Set<String> administrators) {
    this.administrators = administrators;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof CompleteTaskCmd complete) {
      return checked(
          command,
          CommandFields.text(complete, CompleteTaskCmd.class, "taskId"),
          CommandFields.values(complete, CompleteTaskCmd.class, "variables"));
    }
    if (command instanceof SubmitTaskFormCmd submit) {
      return checked(
          command,
          CommandFields.text(submit, SubmitTaskFormCmd.class, "taskId"),
          CommandFields.values(submit, SubmitTaskFormCmd.class, "properties"));
    }
    if (command instanceof HandleTaskBpmnErrorCmd
        || command instanceof HandleTaskEscalationCmd
        || command instanceof SignalEventReceivedCmd) {
      return next.execute(
          context -> {
            requireAdministrator(context);
            return command.execute(context);
          });
    }
    return next.execute(command);
  }

  private <T> T checked(Command<T> command, String taskId, Map<String, Object> values) {
    return next.execute(
        context -> {
          if (context.getAuthentication() != null && taskId != null && !values.isEmpty()) {
            check(context, taskId, values.keySet());
          }
          return command.execute(context);
        });
  }

  private static void check(CommandContext context, String taskId, Set<String> names) {
    Set<String> strange = new TreeSet<>(names);
    strange.removeAll(TaskFormFields.of(context, taskId));
    if (!strange.isEmpty()) {
      throw new NotAllowed(
          "The form of this task has no field " + String.join(", ", strange) + ".");
    }
  }

  private void requireAdministrator(CommandContext context) {
    Authentication caller = context.getAuthentication();
    if (caller != null
        && (caller.getGroupIds() == null
            || caller.getGroupIds().stream().noneMatch(administrators::contains))) {
      throw new NotAllowed("Only an administrator may do this.");
    }
  }
}
