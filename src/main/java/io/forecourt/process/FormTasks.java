package io.forecourt.process;

import io.forecourt.platform.DomainException;
import io.forecourt.platform.NotAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Open tasks of a lead with their forms, and their completion by a person outside of Tasklist. */
@Component
public class FormTasks {

  private final TaskService tasks;
  private final IdentityService identities;

  FormTasks(TaskService tasks, IdentityService identities) {
    this.tasks = tasks;
    this.identities = identities;
  }

  /**
   * An open task.
   *
   * @param form key of its form, one of {@link Forms}
   */
  public record FormTask(String id, String form) {}

  /**
   * Person who completes a task; the engine checks their rights.
   *
   * @param groups the engine's groups
   * @param stores ids of the stores that this person works for
   */
  public record Person(String id, List<String> groups, Collection<String> stores) {}

  /** Returns the open tasks of a lead that have a form, the one due first on top. */
  public List<FormTask> findByLead(UUID leadId) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(leadId.toString())
        .initializeFormKeys()
        .orderByDueDate()
        .asc()
        .list()
        .stream()
        .flatMap(task -> form(task).map(form -> new FormTask(task.getId(), form)).stream())
        .toList();
  }

  /**
   * Completes a task as if the person had submitted its form; an unassigned one becomes theirs.
   *
   * @throws DomainException if an answer is refused
   */
  public void complete(String taskId, Person person, Map<String, Object> answers) {
    Authentication before = identities.getCurrentAuthentication();
    identities.setAuthentication(person.id(), person.groups(), List.copyOf(person.stores()));
    try {
      tasks.complete(taskId, answers);
    } catch (AuthorizationException e) {
      throw refusal(e).orElseGet(() -> new NotAllowed("You can't complete this task."));
    } catch (RuntimeException e) {
      throw refusal(e).orElse(e);
    } finally {
      identities.clearAuthentication();
      if (before != null) {
        identities.setAuthentication(
            before.getUserId(), before.getGroupIds(), before.getTenantIds());
      }
    }
  }

  /** Makes a task a person's, whoever the diagram gave it to. */
  public void assign(String taskId, Person person) {
    tasks.setAssignee(taskId, person.id());
  }

  /** The engine wraps what a listener refuses. */
  private static Optional<RuntimeException> refusal(RuntimeException thrown) {
    return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(DomainException.class::isInstance)
        .map(RuntimeException.class::cast)
        .findFirst();
  }

  private static Optional<String> form(Task task) {
    return Optional.ofNullable(task.getCamundaFormRef()).map(CamundaFormRef::getKey);
  }
}
