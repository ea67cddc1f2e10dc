package io.forecourt.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.forecourt.process.ProcessKeys;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** The least that each group needs in the engine. */
final class EngineAuthorizations {

  private final AuthorizationService authorizations;

  EngineAuthorizations(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void grantAll() {
    // A rep's rights on a task come with the task itself.
    grant(Roles.REP, Resources.APPLICATION, "tasklist", Permissions.ACCESS);

    for (String group : List.of(Roles.REP, Roles.MANAGER)) {
      // What people start by themselves; every other process is started by what it is about.
      grant(
          group,
          Resources.PROCESS_DEFINITION,
          ProcessKeys.LOG_WALK_IN,
          Permissions.READ,
          Permissions.CREATE_INSTANCE);
      grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    grant(Roles.MANAGER, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grant(Roles.MANAGER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grant(Roles.MANAGER, Resources.USER, ANY, Permissions.READ);
    grant(Roles.MANAGER, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    grant(
        Roles.MANAGER,
        Resources.PROCESS_DEFINITION,
        ANY,
        Permissions.READ,
        Permissions.READ_INSTANCE,
        Permissions.READ_HISTORY,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.UPDATE_TASK,
        ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN,
        ProcessDefinitionPermissions.RETRY_JOB);

    grant(
        Roles.WORKER,
        Resources.PROCESS_DEFINITION,
        ANY,
        Permissions.READ_INSTANCE,
        Permissions.UPDATE_INSTANCE);
    grant(Roles.WORKER, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.READ);
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    boolean given =
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .count()
            > 0;
    if (given) {
      return;
    }
    Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }
}
