package io.forecourt.process;

import java.time.Instant;
import java.util.Date;
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
   * What a person has to do.
   *
   * @param group whose members may claim it
   * @param description plain text of up to 4,000 characters
   */
  public record Duty(
      String store,
      String group,
      Optional<UUID> leadId,
      String name,
      String description,
      Optional<Instant> due) {}

  /**
   * @param group whose members may claim it
   * @return the id of the task
   */
  public String create(
      String store, String group, Optional<UUID> leadId, String name, String description) {
    return create(new Duty(store, group, leadId, name, description, Optional.empty()));
  }

  /** Returns the id of the task. */
  public String create(Duty duty) {
    Task task = tasks.newTask();
    task.setName(duty.name());
    task.setDescription(
        duty.leadId()
            .map(lead -> duty.description() + ProcessRecords.LEAD_MARK + lead)
            .orElse(duty.description()));
    task.setTenantId(duty.store());
    task.setPriority(URGENT);
    duty.due().map(EngineClock::date).ifPresent(task::setDueDate);
    tasks.saveTask(task);
    tasks.addCandidateGroup(task.getId(), duty.group());
    duty.leadId()
        .ifPresent(
            lead ->
                tasks.setVariableLocal(task.getId(), Variables.LEAD_ID.name(), lead.toString()));
    return task.getId();
  }

  /** Returns whether a lead has an open task of this name. */
  public boolean isOpen(UUID leadId, String name) {
    return tasks
            .createTaskQuery()
            .taskName(name)
            .taskVariableValueEquals(Variables.LEAD_ID.name(), leadId.toString())
            .count()
        > 0;
  }

  /** Returns whether a store has an open task of this name. */
  public boolean isOpenInStore(String store, String name) {
    return tasks.createTaskQuery().taskName(name).tenantIdIn(store).count() > 0;
  }

  /** Gives a task to a person, if there is one, and a time by which it is due. */
  public void assign(String taskId, Optional<String> person, Instant due) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    task.setDueDate(Date.from(due));
    person.ifPresent(task::setAssignee);
    tasks.saveTask(task);
  }

  /** Removes a task that has become pointless; a person may have completed it already. */
  public void remove(String taskId) {
    if (tasks.createTaskQuery().taskId(taskId).count() > 0) {
      tasks.deleteTask(taskId, "No longer needed.");
    }
  }
}
