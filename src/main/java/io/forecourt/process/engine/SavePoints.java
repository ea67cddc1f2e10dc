package io.forecourt.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncAfterMessageJobDeclaration;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.jobexecutor.MessageJobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Save points that the running engine adds to a deployed diagram, for a moment and on this node.
 */
final class SavePoints {

  /**
   * Makes a job of what follows the activity, as {@code camunda:asyncAfter} does.
   *
   * @return false if the diagram has one there itself
   */
  static boolean addBehind(ActivityImpl activity, CommandContext context) {
    if (activity.isAsyncAfter()) {
      return false;
    }
    MessageJobDeclaration declaration = new AsyncAfterMessageJobDeclaration();
    declaration.setExclusive(true);
    declaration.setActivity(activity);
    declaration.setJobDefinitionId(
        jobDefinition(
            declaration, (ProcessDefinitionEntity) activity.getProcessDefinition(), context));
    // The parser's own way keeps a list of its own, which knows no removal.
    activity.setDelegateAsyncAfterUpdate(
        (isSet, exclusive) ->
            activity.setProperty(
                BpmnParse.PROPERTYNAME_MESSAGE_JOB_DECLARATION,
                withOrWithout(activity, declaration, isSet)));
    activity.setAsyncAfter(true);
    return true;
  }

  private static List<Object> withOrWithout(
      ActivityImpl activity, MessageJobDeclaration declaration, boolean isSet) {
    Object declared = activity.getProperty(BpmnParse.PROPERTYNAME_MESSAGE_JOB_DECLARATION);
    List<Object> all = new ArrayList<>(declared == null ? List.of() : (List<?>) declared);
    all.remove(declaration);
    if (isSet) {
      all.add(declaration);
    }
    return all;
  }

  /** A job needs its definition, which the engine otherwise writes when a diagram is deployed. */
  private static String jobDefinition(
      JobDeclaration<?, ?> declaration,
      ProcessDefinitionEntity definition,
      CommandContext context) {
    return context.getJobDefinitionManager().findByProcessDefinitionId(definition.getId()).stream()
        .filter(
            each ->
                Objects.equals(each.getActivityId(), declaration.getActivityId())
                    && Objects.equals(
                        each.getJobConfiguration(), declaration.getJobConfiguration()))
        .findFirst()
        .orElseGet(() -> insert(declaration, definition, context))
        .getId();
  }

  private static JobDefinitionEntity insert(
      JobDeclaration<?, ?> declaration,
      ProcessDefinitionEntity definition,
      CommandContext context) {
    JobDefinitionEntity created = new JobDefinitionEntity(declaration);
    created.setProcessDefinitionId(definition.getId());
    created.setProcessDefinitionKey(definition.getKey());
    created.setDeploymentId(definition.getDeploymentId());
    context.getJobDefinitionManager().insert(created);
    return created;
  }

  private SavePoints() {}
}
