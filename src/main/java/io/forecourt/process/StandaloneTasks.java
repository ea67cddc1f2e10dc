package io.forecourt.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tasks of no diagram, for when diagrams fail: they carry no form, and nothing waits for them. */
@Component
public class StandaloneTasks {

  private static final int URGENT = 100;

  private final TaskService tasks;

  StandaloneTasks(TaskService tasks) {
    this.tasks = tasks;
  }

  /**
   * @param group whose members may claim it
   * @return the id of the task
   */
  public String create(
      String store, String group, Optional<UUID> leadId, String name, String description) {
    Task task = tasks.newTask();
    task.setName(name);
    task.setDescription(description);
    task.setTenantId(store);
    task.setPriority(URGENT);
    tasks.saveTask(task);
    tasks.addCandidateGroup(task.getId(), group);
    leadId.ifPresent(
        lead -> tasks.setVariableLocal(task.getId(), Variables.LEAD_ID.name(), lead.toString()));
    return task.getId();
  }

  /** Removes a task that has become pointless; a person may have completed it already. */
  public void remove(String taskId) {
    if (tasks.createTaskQuery().taskId(taskId).count() > 0) {
      tasks.deleteTask(taskId, "No longer needed.");
    }
  }
}
