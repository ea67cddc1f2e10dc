package io.forecourt.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Open tasks of leads. */
@Component
public class OpenTasks {

  private final RuntimeService runtime;
  private final TaskService tasks;

  OpenTasks(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** Returns the task of a lead to show a person: their own first, then the one due first. */
  public Optional<String> findTask(UUID leadId, String person) {
    return findByLead(leadId).stream()
        .min(
            Comparator.comparing((Task task) -> !person.equals(task.getAssignee()))
                .thenComparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(Task::getId);
  }

  /** Returns the lead of each task; tasks without a lead are left out. */
  public Map<String, UUID> findLeads(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return Map.of();
    }
    List<Task> found = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
    Map<String, UUID> leads = new HashMap<>();
    runtime
        .createVariableInstanceQuery()
        .variableName(Variables.LEAD_ID.name())
        .processInstanceIdIn(
            found.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
        .list()
        .stream()
        // A variable of the task itself overrides one of its process.
        .sorted(Comparator.comparing(variable -> variable.getTaskId() != null))
        .forEach(
            variable ->
                found.stream()
                    .filter(task -> isVisibleTo(task, variable))
                    .forEach(
                        task ->
                            leads.put(
                                task.getId(), UUID.fromString((String) variable.getValue()))));
    return leads;
  }

  private static boolean isVisibleTo(Task task, VariableInstance variable) {
    return variable.getTaskId() == null
        ? task.getProcessInstanceId().equals(variable.getProcessInstanceId())
        : task.getId().equals(variable.getTaskId());
  }

  /** Renames the open tasks of a lead, by what a name becomes. */
  public void rename(UUID leadId, UnaryOperator<String> name) {
    for (Task task : findByLead(leadId)) {
      String renamed = name.apply(task.getName());
      if (!renamed.equals(task.getName())) {
        task.setName(renamed);
        tasks.saveTask(task);
      }
    }
  }

  /** Sets a flag on every open task of a lead, for the lists that filter by it. */
  public void setFlag(UUID leadId, Variable<Boolean> flag, boolean value) {
    for (Task task : findByLead(leadId)) {
      tasks.setVariableLocal(task.getId(), flag.name(), value);
    }
  }

  /** Sets a flag on the open tasks of a lead that are due at a moment, and clears it on others. */
  public void flagDue(UUID leadId, Variable<Boolean> flag, Predicate<Instant> due) {
    for (Task task : findByLead(leadId)) {
      Date at = task.getDueDate();
      tasks.setVariableLocal(task.getId(), flag.name(), at != null && due.test(at.toInstant()));
    }
  }

  private List<Task> findByLead(UUID leadId) {
    return tasks.createTaskQuery().processInstanceBusinessKey(leadId.toString()).list();
  }
}
