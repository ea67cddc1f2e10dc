package io.forecourt.workplace;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.forecourt.access.FirstAdmin;
import io.forecourt.access.Roles;
import io.forecourt.lead.Band;
import io.forecourt.process.ProcessKeys;
import io.forecourt.process.Variables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists that everybody finds in Tasklist; an admin may change or remove them. A rep's lists say
 * what this rep has to do, a manager's what the store has; the engine shows nobody another store's.
 */
@Component
@Order(FirstAdmin.ORDER + 1)
class TaskFilters extends AbstractProcessEnginePlugin {

  private static final String NOW = "${now()}";
  private static final String MIDNIGHT = "${storeDay.end}";
  private static final String RED = "#b3261e";
  private static final String PLAIN = "#51606f";

  private record Listing(String name, String says, String color, TaskQuery tasks) {}

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    if (engine.getFilterService().createFilterQuery().count() > 0) {
      return;
    }
    keep(engine, Roles.REP, of(engine.getTaskService(), false));
    keep(engine, Roles.MANAGER, of(engine.getTaskService(), true));
  }

  /**
   * @param ofAll lists of what the whole store has to do
   */
  private static List<Listing> of(TaskService tasks, boolean ofAll) {
    Listing next =
        new Listing("My next", "Hot leads first, then what is due first.", PLAIN, mine(tasks));
    Listing hot =
        new Listing(
            "Hot",
            "Everything of hot leads.",
            PLAIN,
            all(tasks, ofAll).processVariableValueEquals(Variables.BAND.name(), Band.HOT.name()));
    Listing overdue =
        new Listing("Overdue", "Past its time.", RED, reach(tasks, ofAll).dueBeforeExpression(NOW));
    Listing waiting =
        new Listing(
            "Waiting for a reply",
            "The buyer wrote last.",
            PLAIN,
            reach(tasks, ofAll).taskVariableValueEquals(Variables.BUYER_WAITS.name(), true));
    Listing callbacks =
        new Listing(
            "Callbacks today",
            "The buyer asked to be called then.",
            PLAIN,
            reach(tasks, ofAll)
                .taskVariableValueEquals(Variables.CALLBACK.name(), true)
                .dueBeforeExpression(MIDNIGHT));
    Listing appointments =
        new Listing(
            "Appointments today",
            "To be confirmed or greeted.",
            PLAIN,
            reach(tasks, ofAll)
                .processDefinitionKey(ProcessKeys.APPOINTMENT)
                .dueBeforeExpression(MIDNIGHT));
    Listing queue =
        new Listing("Team queue", "Nobody has it yet.", PLAIN, all(tasks, ofAll).taskUnassigned());
    Listing everything =
        new Listing("All of the store", "Everything that is open.", PLAIN, all(tasks, ofAll));
    return ofAll
        ? List.of(next, hot, overdue, waiting, callbacks, appointments, queue, everything)
        : List.of(next, hot, overdue, waiting, callbacks, appointments, queue);
  }

  private static TaskQuery reach(TaskService tasks, boolean ofAll) {
    return ofAll ? all(tasks, true) : mine(tasks);
  }

  private static TaskQuery mine(TaskService tasks) {
    return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
  }

  /** A manager sees every task of the store anyway, a rep those of the own group. */
  private static TaskQuery all(TaskService tasks, boolean ofAll) {
    return ofAll
        ? tasks.createTaskQuery()
        : tasks
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .includeAssignedTasks();
  }

  private static void keep(ProcessEngine engine, String group, List<Listing> listings) {
    FilterService filters = engine.getFilterService();
    int position = 0;
    for (Listing listing : listings) {
      Filter filter =
          filters
              .newTaskFilter()
              .setName(listing.name())
              .setOwner("admin")
              .setQuery(listing.tasks())
              .setProperties(
                  Map.of(
                      "priority",
                      position++,
                      "description",
                      listing.says(),
                      "color",
                      listing.color(),
                      "refresh",
                      true,
                      "showUndefinedVariable",
                      false));
      filters.saveFilter(filter);
      mayRead(engine.getAuthorizationService(), group, filter);
    }
  }

  private static void mayRead(AuthorizationService authorizations, String group, Filter filter) {
    Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter.getId());
    grant.addPermission(Permissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
