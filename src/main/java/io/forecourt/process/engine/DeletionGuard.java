package io.forecourt.process.engine;

import java.util.Set;
import java.util.function.ToLongFunction;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;

/**
 * Prevents people from deleting models that leads still run on, and from erasing those leads' work
 * and history with them (cascade). The engine itself, which has no caller, is not restricted.
 */
class DeletionGuard extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof DeleteDeploymentCmd deletion) {
      String deployment = CommandFields.text(deletion, DeleteDeploymentCmd.class, "deploymentId");
      boolean cascade =
          Boolean.TRUE.equals(CommandFields.read(deletion, DeleteDeploymentCmd.class, "cascade"));
      return guarded(command, cascade, runtime -> query(runtime).deploymentId(deployment).count());
    }
    if (command instanceof DeleteProcessDefinitionsByKeyCmd) {
      String key =
          CommandFields.text(
              command, DeleteProcessDefinitionsByKeyCmd.class, "processDefinitionKey");
      boolean cascade =
          Boolean.TRUE.equals(
              CommandFields.read(command, AbstractDeleteProcessDefinitionCmd.class, "cascade"));
      return guarded(command, cascade, runtime -> query(runtime).processDefinitionKey(key).count());
    }
    if (command instanceof DeleteProcessDefinitionsByIdsCmd) {
      boolean cascade =
          Boolean.TRUE.equals(
              CommandFields.read(
                  command, DeleteProcessDefinitionsByIdsCmd.class, "cascadeToInstances"));
      return guarded(command, cascade, runtime -> countByIds(command, runtime));
    }
    return next.execute(command);
  }

  private <T> T guarded(
      Command<T> command, boolean cascade, ToLongFunction<RuntimeService> running) {
    return next.execute(
        context -> {
          if (context.getAuthentication() != null) {
            check(context, cascade, running);
          }
          return command.execute(context);
        });
  }

  private static void check(
      CommandContext context, boolean cascade, ToLongFunction<RuntimeService> running) {
    RuntimeService runtime = context.getProcessEngineConfiguration().getRuntimeService();
    long count = context.runWithoutAuthorization(() -> running.applyAsLong(runtime));
    if (cascade) {
      throw new BadUserRequestException(
          "Not deleted. Cascade would erase %s with everything recorded about them. Delete without cascade."
              .formatted(count == 0 ? "finished processes" : words(count)));
    }
    if (count > 0) {
      throw new BadUserRequestException(
          "Not deleted. It is in use by %s. Deploy a better version, move them to it, or wait until they end."
              .formatted(words(count)));
    }
  }

  private static String words(long count) {
    return count + (count == 1 ? " running process" : " running processes");
  }

  private static long countByIds(Command<?> command, RuntimeService runtime) {
    @SuppressWarnings("unchecked")
    Set<String> ids =
        (Set<String>)
            CommandFields.read(
                command, DeleteProcessDefinitionsByIdsCmd.class, "processDefinitionIds");
    return ids.stream().mapToLong(id -> query(runtime).processDefinitionId(id).count()).sum();
  }

  private static ProcessInstanceQuery query(RuntimeService runtime) {
    return runtime.createProcessInstanceQuery();
  }
}
