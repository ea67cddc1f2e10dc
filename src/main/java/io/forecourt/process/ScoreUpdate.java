package io.forecourt.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Carries a new score into the running processes of a lead. */
@Component
public class ScoreUpdate {

  private final LeadInstances instances;
  private final RuntimeService runtime;
  private final TaskService tasks;

  ScoreUpdate(LeadInstances instances, RuntimeService runtime, TaskService tasks) {
    this.instances = instances;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** Replaces the decision facts of a lead's processes and the priority of its open tasks. */
  public void apply(UUID leadId, Map<String, Object> facts, int priority) {
    for (String instance : instances.idsOf(leadId)) {
      runtime.setVariables(instance, facts);
      for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
        tasks.setPriority(task.getId(), priority);
      }
    }
  }
}
