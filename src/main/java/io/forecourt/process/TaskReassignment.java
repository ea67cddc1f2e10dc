package io.forecourt.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Assignees of a lead's open tasks. */
@Component
public class TaskReassignment {

  private final LeadInstances instances;
  private final RuntimeService runtime;
  private final TaskService tasks;

  TaskReassignment(LeadInstances instances, RuntimeService runtime, TaskService tasks) {
    this.instances = instances;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** Unassigns the open tasks of a lead, so that any member of their group can claim them. */
  public void offerToTeam(UUID leadId) {
    for (String instance : instances.idsOf(leadId)) {
      for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
        tasks.setAssignee(task.getId(), null);
      }
    }
  }

  /**
   * Makes a person the owner of a lead. Later tasks go to that person, and so do the open tasks of
   * {@code team} that are unassigned or assigned to one of {@code from}.
   */
  public void reassign(UUID leadId, Set<String> from, String to, String team) {
    for (String instance : instances.idsOf(leadId)) {
      runtime.setVariable(instance, Variables.OWNER.name(), to);
    }
    for (Task task : findByTeam(leadId, team)) {
      if (task.getAssignee() == null || from.contains(task.getAssignee())) {
        tasks.setAssignee(task.getId(), to);
      }
    }
  }

  /** Returns whether a task of {@code team} is assigned to the person or open to be claimed. */
  public boolean isAssignable(UUID leadId, String person, String team) {
    return findByTeam(leadId, team).stream()
        .anyMatch(task -> task.getAssignee() == null || task.getAssignee().equals(person));
  }

  private List<Task> findByTeam(UUID leadId, String team) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(leadId.toString())
        .taskCandidateGroup(team)
        .includeAssignedTasks()
        .list();
  }
}
