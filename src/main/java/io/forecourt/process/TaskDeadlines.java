package io.forecourt.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Due dates in the running processes of a lead: variables, tasks and timers. */
@Component
public class TaskDeadlines {

  /** Moments that move together: the first one is the deadline, the others depend on it. */
  private static final List<List<Variable<Date>>> DEADLINES =
      List.of(
          List.of(
              Variables.FIRST_CONTACT_DUE,
              Variables.FIRST_CONTACT_REMINDER,
              Variables.FIRST_CONTACT_ESCALATION),
          List.of(
              Variables.NEXT_STEP_DUE,
              Variables.APPOINTMENT_CONFIRMATION,
              Variables.APPOINTMENT_REMINDER),
          List.of(Variables.TOUCH_DUE),
          List.of(Variables.TOUCH_CALL_BY));

  private final LeadInstances instances;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;

  TaskDeadlines(
      LeadInstances instances,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management) {
    this.instances = instances;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
  }

  /** Moves everything of a lead that is due at {@code from}. */
  public void move(UUID leadId, Instant from, Instant to) {
    for (String instance : instances.idsOf(leadId)) {
      boolean moved = false;
      for (List<Variable<Date>> deadline : DEADLINES) {
        moved |= moveVariables(instance, deadline, from, to);
      }
      moveTasks(instance, from, to);
      if (moved) {
        recalculateTimers(instance);
      }
    }
  }

  private boolean moveVariables(
      String instance, List<Variable<Date>> deadline, Instant from, Instant to) {
    Date due = valueOf(instance, deadline.get(0));
    if (due == null || !due.toInstant().equals(from)) {
      return false;
    }
    long shift = to.toEpochMilli() - from.toEpochMilli();
    for (Variable<Date> moment : deadline) {
      Date before = valueOf(instance, moment);
      if (before != null) {
        runtime.setVariable(
            instance, moment.name(), EngineClock.date(before.toInstant().plusMillis(shift)));
      }
    }
    return true;
  }

  private void moveTasks(String instance, Instant from, Instant to) {
    for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
      if (task.getDueDate() != null && task.getDueDate().toInstant().equals(from)) {
        tasks.setDueDate(task.getId(), EngineClock.date(to));
      }
    }
  }

  private void recalculateTimers(String instance) {
    for (Job timer : management.createJobQuery().processInstanceId(instance).timers().list()) {
      // From the creation date: a timer that is already running does not start over.
      management.recalculateJobDuedate(timer.getId(), true);
    }
  }

  private Date valueOf(String instance, Variable<Date> variable) {
    return (Date) runtime.getVariable(instance, variable.name());
  }
}
