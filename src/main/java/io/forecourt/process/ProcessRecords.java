package io.forecourt.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine stores about a person: running processes, their variables and tasks, and the
 * history of processes and tasks with their comments.
 */
@Component
public class ProcessRecords {

  /** Precedes the lead's id in the description of a task of no process, which has no key. */
  static final String LEAD_MARK = "\nLead: ";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final HistoryService history;
  private final IdentityService identities;

  ProcessRecords(
      RuntimeService runtime,
      TaskService tasks,
      HistoryService history,
      IdentityService identities) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.identities = identities;
  }

  /**
   * Everything about the business keys, and tasks that name an address.
   *
   * @param processes each with id, process, startedAt, endedAt, variables and comments
   * @param tasks each with id, name, description, assignee, createdAt, endedAt and comments
   */
  public record Records(List<Map<String, Object>> processes, List<Map<String, Object>> tasks) {}

  /**
   * @param keys ids of leads and intake items
   * @param addresses numbers and email addresses
   */
  public Records find(Collection<String> keys, Collection<String> addresses) {
    return withoutAuthorization(
        () ->
            new Records(
                instances(keys).stream().map(this::process).toList(),
                tasksOf(keys, addresses).stream().map(this::task).toList()));
  }

  /** Ends the running processes and removes their history, their tasks and comments. */
  @Transactional
  public void erase(Collection<String> keys, Collection<String> addresses) {
    withoutAuthorization(
        () -> {
          List<HistoricTaskInstance> found = tasksOf(keys, addresses);
          for (HistoricProcessInstance instance : instances(keys)) {
            if (isRunning(instance.getId())) {
              runtime.deleteProcessInstance(instance.getId(), "Erased", true, true, true, false);
            }
          }
          for (HistoricProcessInstance instance : instances(keys)) {
            operations(
                history.createUserOperationLogQuery().processInstanceId(instance.getId()).list());
            history.deleteHistoricProcessInstanceIfExists(instance.getId());
          }
          found.stream()
              .filter(task -> task.getProcessInstanceId() == null)
              .forEach(this::eraseTask);
          return null;
        });
  }

  private void eraseTask(HistoricTaskInstance task) {
    operations(history.createUserOperationLogQuery().taskId(task.getId()).list());
    if (tasks.createTaskQuery().taskId(task.getId()).count() > 0) {
      tasks.deleteTask(task.getId(), true);
    } else {
      history.deleteHistoricTaskInstance(task.getId());
    }
  }

  private void operations(List<UserOperationLogEntry> entries) {
    entries.forEach(entry -> history.deleteUserOperationLogEntry(entry.getId()));
  }

  private boolean isRunning(String instanceId) {
    return runtime.createProcessInstanceQuery().processInstanceId(instanceId).count() > 0;
  }

  private List<HistoricProcessInstance> instances(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
            .list();
  }

  private List<HistoricTaskInstance> tasksOf(
      Collection<String> keys, Collection<String> addresses) {
    Map<String, HistoricTaskInstance> found = new LinkedHashMap<>();
    for (HistoricProcessInstance instance : instances(keys)) {
      history.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).list().stream()
          .forEach(task -> found.put(task.getId(), task));
    }
    keys.forEach(key -> describedBy(LEAD_MARK.strip() + " " + key, found));
    addresses.forEach(address -> describedBy(address, found));
    return List.copyOf(found.values());
  }

  /** A pattern's wildcards may match more than the words, so that the words are compared again. */
  private void describedBy(String words, Map<String, HistoricTaskInstance> found) {
    history.createHistoricTaskInstanceQuery().taskDescriptionLike("%" + words + "%").list().stream()
        .filter(
            task ->
                task.getDescription()
                    .toLowerCase(Locale.ROOT)
                    .contains(words.toLowerCase(Locale.ROOT)))
        .forEach(task -> found.put(task.getId(), task));
  }

  private Map<String, Object> process(HistoricProcessInstance instance) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", instance.getId());
    record.put("process", instance.getProcessDefinitionKey());
    record.put("startedAt", instance.getStartTime().toInstant());
    record.put("endedAt", instance.getEndTime() == null ? null : instance.getEndTime().toInstant());
    record.put("variables", variables(instance.getId()));
    record.put("comments", comments(tasks.getProcessInstanceComments(instance.getId())));
    return record;
  }

  private Map<String, Object> variables(String instanceId) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (VariableInstance variable :
        runtime.createVariableInstanceQuery().processInstanceIdIn(instanceId).list()) {
      values.put(variable.getName(), String.valueOf(variable.getValue()));
    }
    return values;
  }

  private Map<String, Object> task(HistoricTaskInstance task) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", task.getId());
    record.put("name", task.getName());
    record.put("description", task.getDescription());
    record.put("assignee", task.getAssignee());
    record.put("createdAt", task.getStartTime().toInstant());
    record.put("endedAt", task.getEndTime() == null ? null : task.getEndTime().toInstant());
    record.put("comments", comments(tasks.getTaskComments(task.getId())));
    return record;
  }

  private static List<String> comments(List<Comment> comments) {
    List<String> texts = new ArrayList<>();
    comments.forEach(comment -> texts.add(comment.getFullMessage()));
    return texts;
  }

  /** The engine asks what the caller may do; here our own API has asked before. */
  private <T> T withoutAuthorization(Supplier<T> work) {
    Authentication caller = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (caller != null) {
        identities.setAuthentication(
            caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
      }
    }
  }
}
