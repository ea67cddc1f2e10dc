package io.forecourt.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a user the groups and stores of the claims, and takes all others of that kind away. */
@Component
class Memberships {

  private static final Logger LOG = LoggerFactory.getLogger(Memberships.class);

  private final IdentityService identities;

  Memberships(IdentityService identities) {
    this.identities = identities;
  }

  void set(String user, ProviderRights rights) {
    Set<String> groups =
        identities.createGroupQuery().groupMember(user).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    for (String group : ProviderRights.GROUPS) {
      if (rights.groups().contains(group) && !groups.contains(group)) {
        identities.createMembership(user, group);
      } else if (!rights.groups().contains(group) && groups.contains(group)) {
        identities.deleteMembership(user, group);
      }
    }
    Set<String> stores =
        identities.createTenantQuery().userMember(user).list().stream()
            .map(Tenant::getId)
            .collect(Collectors.toSet());
    stores.stream()
        .filter(store -> !rights.stores().contains(store))
        .forEach(store -> identities.deleteTenantUserMembership(store, user));
    rights.stores().stream()
        .filter(store -> !stores.contains(store))
        .forEach(store -> join(user, store));
  }

  private void join(String user, String store) {
    if (identities.createTenantQuery().tenantId(store).count() == 0) {
      LOG.warn("forecourt.access.oidc.roles names the store {}, which is not there.", store);
      return;
    }
    identities.createTenantUserMembership(store, user);
  }
}
