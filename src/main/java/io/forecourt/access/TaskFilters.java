package io.forecourt.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist; an admin may change or remove them. */
@Component
@Order(FirstAdmin.ORDER + 1)
class TaskFilters extends AbstractProcessEnginePlugin {

  private static final List<String> READERS = List.of(Roles.REP, Roles.MANAGER);

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    if (engine.getFilterService().createFilterQuery().count() > 0) {
      return;
    }
    create(
        engine,
        "My tasks",
        0,
        engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    create(
        engine,
        "Free for the team",
        10,
        engine
            .getTaskService()
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}"));
    create(
        engine,
        "Overdue",
        20,
        engine
            .getTaskService()
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .includeAssignedTasks()
            .dueBeforeExpression("${now()}"));
    create(
        engine,
        "All of the store",
        30,
        engine
            .getTaskService()
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .includeAssignedTasks());
  }

  private static void create(ProcessEngine engine, String name, int position, TaskQuery query) {
    FilterService filters = engine.getFilterService();
    Filter filter = filters.newTaskFilter().setName(name).setOwner("admin").setQuery(query);
    filter.setProperties(
        Map.of("priority", position, "refresh", true, "showUndefinedVariable", false));
    filters.saveFilter(filter);
    AuthorizationService authorizations = engine.getAuthorizationService();
    for (String group : READERS) {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      grant.setResource(Resources.FILTER);
      grant.setResourceId(filter.getId());
      grant.addPermission(Permissions.READ);
      authorizations.saveAuthorization(grant);
    }
  }
}
