package io.forecourt.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine holds of a lead that is being worked, changed without knowing any diagram. */
@Component
public class ActiveWork {

  /** Moments that belong together: the first one is the deadline, the others hang on it. */
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

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final JdbcClient jdbc;

  ActiveWork(
      RuntimeService runtime, TaskService tasks, ManagementService management, JdbcClient jdbc) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.jdbc = jdbc;
  }

  /**
   * Gives a lead's processes other decision facts, and its open tasks another place in the list.
   */
  public void updateScore(UUID leadId, Map<String, Object> facts, int priority) {
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

  /**
   * Gives a lead to somebody else: later tasks go there, and of the open ones of {@code team} those
   * that nobody has, or one of {@code from}.
   */
  public void reassign(UUID leadId, Set<String> from, String to, String team) {
    for (ProcessInstance instance : instances(leadId)) {
      runtime.setVariable(instance.getId(), Variables.OWNER.name(), to);
    }
    for (Task task : ofTeam(leadId, team)) {
      if (task.getAssignee() == null || from.contains(task.getAssignee())) {
        tasks.setAssignee(task.getId(), to);
      }
    }
  }

  /** Whether somebody has a task of this lead, or could take one of {@code team}. */
  public boolean isAssignable(UUID leadId, String person, String team) {
    return ofTeam(leadId, team).stream()
        .anyMatch(task -> task.getAssignee() == null || task.getAssignee().equals(person));
  }

  /** The task of a lead that somebody would open: the own one first, then the one due first. */
  public Optional<String> findTask(UUID leadId, String person) {
    return ofLead(leadId).stream()
        .min(
            Comparator.comparing((Task task) -> !person.equals(task.getAssignee()))
                .thenComparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(Task::getId);
  }

  /** Which lead each of these tasks belongs to; tasks of no lead are left out. */
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
        // A variable of one task alone says more than one of the whole process.
        .sorted(Comparator.comparing(variable -> variable.getTaskId() != null))
        .forEach(
            variable ->
                found.stream()
                    .filter(task -> isSeenBy(variable, task))
                    .forEach(
                        task ->
                            leads.put(
                                task.getId(), UUID.fromString((String) variable.getValue()))));
    return leads;
  }

  private static boolean isSeenBy(VariableInstance variable, Task task) {
    return variable.getTaskId() == null
        ? task.getProcessInstanceId().equals(variable.getProcessInstanceId())
        : task.getId().equals(variable.getTaskId());
  }

  /**
   * Where the engine holds a lead.
   *
   * @param task the open one that is due first
   * @param name of that task
   * @param instance the process of that task, else the one that began last
   */
  public record Place(Optional<String> task, Optional<String> name, String instance) {}

  /** Of each lead that any process still runs for. */
  public Map<UUID, Place> findPlaces(Set<UUID> leads) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select distinct on (e.business_key_) e.business_key_ as lead, t.id_ as task, t.name_ as name,
              e.id_ as instance
            from act_ru_execution e left join act_ru_task t on t.proc_inst_id_ = e.id_
            where e.business_key_ = any(:leads) and e.parent_id_ is null
            order by e.business_key_, t.due_date_ nulls last, e.sequence_counter_ desc
            """)
        .param("leads", leads.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    UUID.fromString(row.getString("lead")),
                    new Place(
                        Optional.ofNullable(row.getString("task")),
                        Optional.ofNullable(row.getString("name")),
                        row.getString("instance"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Marks every open task of a lead, for the lists that ask for it. */
  public void setFlag(UUID leadId, Variable<Boolean> mark, Predicate<Task> applies) {
    for (Task task : ofLead(leadId)) {
      tasks.setVariableLocal(task.getId(), mark.name(), applies.test(task));
    }
  }

  private List<Task> ofLead(UUID leadId) {
    return tasks.createTaskQuery().processInstanceBusinessKey(leadId.toString()).list();
  }

  private List<Task> ofTeam(UUID leadId, String team) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(leadId.toString())
        .taskCandidateGroup(team)
        .includeAssignedTasks()
        .list();
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
