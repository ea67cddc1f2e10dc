package io.forecourt.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the engine holds of a lead that is being worked, changed without knowing any diagram. */
@Component
public class RunningWork {

  /** Moments that belong together: the first one is the deadline, the others hang on it. */
  private static final List<List<Variable<Date>>> DEADLINES =
      List.of(
          List.of(
              Variables.FIRST_CONTACT_DUE,
              Variables.FIRST_CONTACT_REMINDER,
              Variables.FIRST_CONTACT_ESCALATION),
          List.of(Variables.NEXT_STEP_DUE),
          List.of(Variables.TOUCH_DUE),
          List.of(Variables.TOUCH_CALL_BY));

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;

  RunningWork(RuntimeService runtime, TaskService tasks, ManagementService management) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
  }

  /**
   * Gives a lead's processes other decision facts, and its open tasks another place in the list.
   */
  public void rate(UUID leadId, Map<String, Object> facts, int priority) {
    for (ProcessInstance instance : instances(leadId)) {
      runtime.setVariables(instance.getId(), facts);
      for (Task task : open(instance)) {
        tasks.setPriority(task.getId(), priority);
      }
    }
  }

  /**
   * Takes the open tasks of a lead from those who have them: anybody of their group may do them.
   */
  public void offerToTeam(UUID leadId) {
    for (ProcessInstance instance : instances(leadId)) {
      for (Task task : open(instance)) {
        tasks.setAssignee(task.getId(), null);
      }
    }
  }

  /** Moves whatever of a lead is due at {@code from}: variables, tasks and timers. */
  public void moveDue(UUID leadId, Instant from, Instant to) {
    for (ProcessInstance instance : instances(leadId)) {
      boolean moved = false;
      for (List<Variable<Date>> deadline : DEADLINES) {
        moved |= move(instance, deadline, from, to);
      }
      for (Task task : open(instance)) {
        if (task.getDueDate() != null && task.getDueDate().toInstant().equals(from)) {
          tasks.setDueDate(task.getId(), EngineClock.date(to));
        }
      }
      if (moved) {
        for (Job timer :
            management.createJobQuery().processInstanceId(instance.getId()).timers().list()) {
          // By the moment of creation: a timer that runs for a while does not start anew.
          management.recalculateJobDuedate(timer.getId(), true);
        }
      }
    }
  }

  private boolean move(
      ProcessInstance instance, List<Variable<Date>> deadline, Instant from, Instant to) {
    Date due = valueOf(instance, deadline.get(0));
    if (due == null || !due.toInstant().equals(from)) {
      return false;
    }
    long shift = to.toEpochMilli() - from.toEpochMilli();
    for (Variable<Date> moment : deadline) {
      Date before = valueOf(instance, moment);
      if (before != null) {
        runtime.setVariable(
            instance.getId(),
            moment.name(),
            EngineClock.date(before.toInstant().plusMillis(shift)));
      }
    }
    return true;
  }

  private Date valueOf(ProcessInstance instance, Variable<Date> variable) {
    return (Date) runtime.getVariable(instance.getId(), variable.name());
  }

  private List<ProcessInstance> instances(UUID leadId) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(leadId.toString())
        .list();
  }

  private List<Task> open(ProcessInstance instance) {
    return tasks.createTaskQuery().processInstanceId(instance.getId()).list();
  }
}
