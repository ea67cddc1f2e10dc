package io.forecourt.access;

import io.forecourt.process.EngineSetup;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Groups, their rights and the first administrator, all there before the port opens. */
@Component
@Order(FirstAdmin.ORDER)
public class FirstAdmin implements EngineSetup {

  public static final int ORDER = Integer.MAX_VALUE - 100;

  private static final String ADMIN = "admin";

  private final AccessProperties properties;
  private final FirstPasswords firstPasswords;

  FirstAdmin(AccessProperties properties, FirstPasswords firstPasswords) {
    this.properties = properties;
    this.firstPasswords = firstPasswords;
  }

  @Override
  public void setUp(ProcessEngine engine) {
    IdentityService identities = engine.getIdentityService();
    for (String group : List.of(Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.WORKER)) {
      createGroup(identities, group, "WORKFLOW");
    }
    createGroup(identities, Roles.ENGINE_ADMIN, Groups.GROUP_TYPE_SYSTEM);
    new EngineAuthorizations(engine.getAuthorizationService()).grantAll();
    grantEverything(engine);
    if (identities.createUserQuery().memberOfGroup(Roles.ENGINE_ADMIN).count() == 0) {
      createAdmin(identities);
    }
  }

  private static void createGroup(IdentityService identities, String id, String type) {
    if (identities.createGroupQuery().groupId(id).count() == 0) {
      Group group = identities.newGroup(id);
      group.setName(id);
      group.setType(type);
      identities.saveGroup(group);
    }
  }

  private static void grantEverything(ProcessEngine engine) {
    for (Resource resource : Resources.values()) {
      boolean given =
          engine
                  .getAuthorizationService()
                  .createAuthorizationQuery()
                  .groupIdIn(Roles.ENGINE_ADMIN)
                  .resourceType(resource)
                  // A group may read itself, which is not everything.
                  .resourceId(Authorization.ANY)
                  .count()
              > 0;
      if (!given) {
        Authorization all =
            engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        all.setGroupId(Roles.ENGINE_ADMIN);
        all.setResource(resource);
        all.setResourceId(Authorization.ANY);
        all.addPermission(Permissions.ALL);
        engine.getAuthorizationService().saveAuthorization(all);
      }
    }
  }

  private static void save(IdentityService identities, User admin) {
    try {
      identities.saveUser(admin);
    } catch (BadUserRequestException e) {
      throw new IllegalStateException(
          "forecourt.admin.password cannot be used. " + e.getMessage(), e);
    }
  }

  /** Also the way back in when no administrator is left, or no password is known. */
  private void createAdmin(IdentityService identities) {
    String configured = properties.admin().password();
    String password = configured.isBlank() ? Secrets.password() : configured;
    // Before the user is read: a failed check counts as a change of it.
    boolean unchanged = identities.checkPassword(ADMIN, password);
    User known = identities.createUserQuery().userId(ADMIN).singleResult();
    User admin = known == null ? identities.newUser(ADMIN) : known;
    if (known == null) {
      admin.setFirstName("First");
      admin.setLastName("Administrator");
    }
    if (!unchanged) {
      admin.setPassword(password);
      save(identities, admin);
    }
    for (String group : List.of(Roles.ENGINE_ADMIN, Roles.ADMIN, Roles.MANAGER)) {
      if (identities.createUserQuery().userId(ADMIN).memberOfGroup(group).count() == 0) {
        identities.createMembership(ADMIN, group);
      }
    }
    if (configured.isBlank()) {
      firstPasswords.add(Map.of(ADMIN, password));
    }
  }
}
