package io.forecourt.workplace;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.forecourt.access.FirstAdmin;
import io.forecourt.access.Roles;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Saves the task lists as filters in Tasklist on the first start; an admin may change or remove
 * them.
 */
@Component
@Order(FirstAdmin.ORDER + 1)
class TaskFilters extends AbstractProcessEnginePlugin {

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    if (engine.getFilterService().createFilterQuery().count() > 0) {
      return;
    }
    TaskLists lists = new TaskLists(engine.getTaskService());
    save(engine, Roles.REP, lists.ofRep());
    save(engine, Roles.MANAGER, lists.ofManager());
  }

  private static void save(ProcessEngine engine, String group, List<TaskLists.TaskList> lists) {
    FilterService filters = engine.getFilterService();
    int position = 0;
    for (TaskLists.TaskList list : lists) {
      Filter filter =
          filters
              .newTaskFilter()
              .setName(list.name())
              .setOwner("admin")
              .setQuery(list.tasks())
              .setProperties(
                  Map.of(
                      "priority",
                      position++,
                      "description",
                      list.description(),
                      "color",
                      list.color(),
                      "refresh",
                      true,
                      "showUndefinedVariable",
                      false));
      filters.saveFilter(filter);
      grantRead(engine.getAuthorizationService(), group, filter);
    }
  }

  private static void grantRead(AuthorizationService authorizations, String group, Filter filter) {
    Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter.getId());
    grant.addPermission(Permissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
