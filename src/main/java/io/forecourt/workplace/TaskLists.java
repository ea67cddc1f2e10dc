package io.forecourt.workplace;

import io.forecourt.lead.Band;
import io.forecourt.process.ProcessKeys;
import io.forecourt.process.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The task lists of a rep, which hold the rep's own work, and of a manager, which hold the work of
 * the store. The engine shows tasks of the user's own stores only.
 */
final class TaskLists {

  private static final String NOW = "${now()}";
  private static final String MIDNIGHT = "${storeDay.end}";
  private static final String RED = "#b3261e";
  private static final String PLAIN = "#51606f";

  private final TaskService tasks;

  TaskLists(TaskService tasks) {
    this.tasks = tasks;
  }

  record TaskList(String name, String description, String color, TaskQuery tasks) {}

  List<TaskList> ofRep() {
    return common(this::mine, this::ofGroup);
  }

  List<TaskList> ofManager() {
    List<TaskList> lists = new ArrayList<>(common(this::all, this::all));
    lists.add(list("All of the store", "Everything that is open.", all()));
    return lists;
  }

  /**
   * @param work tasks that the user has to do
   * @param team tasks that the user could do
   */
  private List<TaskList> common(Supplier<TaskQuery> work, Supplier<TaskQuery> team) {
    return List.of(
        list("My next", "Hot leads first, then what is due first.", mine()),
        list(
            "Hot",
            "Everything of hot leads.",
            team.get().processVariableValueEquals(Variables.BAND.name(), Band.HOT.name())),
        new TaskList("Overdue", "Past its time.", RED, work.get().dueBeforeExpression(NOW)),
        list(
            "Waiting for a reply",
            "The buyer wrote last.",
            work.get().taskVariableValueEquals(Variables.BUYER_WAITS.name(), true)),
        list(
            "Callbacks today",
            "The buyer asked for a call at this time.",
            work.get()
                .taskVariableValueEquals(Variables.CALLBACK.name(), true)
                .dueBeforeExpression(MIDNIGHT)),
        list(
            "Appointments today",
            "To be confirmed or greeted.",
            work.get().processDefinitionKey(ProcessKeys.APPOINTMENT).dueBeforeExpression(MIDNIGHT)),
        list("Team queue", "Not claimed yet.", team.get().taskUnassigned()));
  }

  private static TaskList list(String name, String description, TaskQuery tasks) {
    return new TaskList(name, description, PLAIN, tasks);
  }

  private TaskQuery mine() {
    return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
  }

  private TaskQuery ofGroup() {
    return tasks
        .createTaskQuery()
        .taskCandidateGroupInExpression("${currentUserGroups()}")
        .includeAssignedTasks();
  }

  /** Returns every task of the user's stores, which only managers may see. */
  private TaskQuery all() {
    return tasks.createTaskQuery();
  }
}
