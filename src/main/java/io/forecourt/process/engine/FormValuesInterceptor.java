package io.forecourt.process.engine;

import io.forecourt.process.FormValues;
import io.forecourt.process.Variables;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Adds what a form shows to the variables it asks for, so that names and phone numbers never have
 * to be stored in the engine.
 */
class FormValuesInterceptor extends CommandInterceptor {

  private final ObjectProvider<FormValues> values;

  FormValuesInterceptor(ObjectProvider<FormValues> values) {
    this.values = values;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (!(command instanceof GetTaskFormVariablesCmd formCommand)) {
      return next.execute(command);
    }
    // Runs inside the command, behind its check of the person's rights.
    return next.execute(
        context -> {
          T result = command.execute(context);
          addTo((VariableMap) result, formCommand.resourceId, formCommand.formVariableNames);
          return result;
        });
  }

  private void addTo(VariableMap variables, String taskId, Collection<String> asked) {
    TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
    String leadId = Variables.LEAD_ID.in(task).orElse(null);
    String intakeId = Variables.INTAKE_ID.in(task).orElse(null);
    values
        .orderedStream()
        .map(source -> source.shownFor(task, leadId, intakeId))
        .map(Map::entrySet)
        .flatMap(Collection::stream)
        .filter(value -> asked == null || asked.contains(value.getKey()))
        .forEach(value -> variables.putValue(value.getKey(), value.getValue()));
  }
}
