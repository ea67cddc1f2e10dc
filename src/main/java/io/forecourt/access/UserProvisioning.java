package io.forecourt.access;

import io.forecourt.store.People;
import io.forecourt.store.StoreLoaded;
import io.forecourt.store.StorePerson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the people of a store their login and their groups; a known person keeps the password. */
@Component
class UserProvisioning {

  private static final Logger LOG = LoggerFactory.getLogger(UserProvisioning.class);

  private final IdentityService identities;
  private final People people;
  private final AccessProperties properties;

  UserProvisioning(IdentityService identities, People people, AccessProperties properties) {
    this.identities = identities;
    this.people = people;
    this.properties = properties;
  }

  @EventListener
  void provision(StoreLoaded loaded) {
    String store = loaded.store().id();
    createTenant(store, loaded.store().name());
    Map<String, String> passwords = new LinkedHashMap<>();
    for (StorePerson person : people.findByStore(store)) {
      if (identities.createUserQuery().userId(person.id()).count() == 0) {
        passwords.put(person.id(), create(person));
      }
      if (identities.createTenantQuery().tenantId(store).userMember(person.id()).count() == 0) {
        identities.createTenantUserMembership(store, person.id());
      }
    }
    if (!passwords.isEmpty() && properties.users().password().isBlank()) {
      LOG.info(
          "Logins of {}, shown this once:\n{}",
          loaded.store().name(),
          passwords.entrySet().stream()
              .map(login -> "  " + login.getKey() + "  " + login.getValue())
              .collect(Collectors.joining("\n")));
    }
  }

  private void createTenant(String store, String name) {
    if (identities.createTenantQuery().tenantId(store).count() == 0) {
      Tenant tenant = identities.newTenant(store);
      tenant.setName(name);
      identities.saveTenant(tenant);
    }
  }

  private String create(StorePerson person) {
    String configured = properties.users().password();
    String password = configured.isBlank() ? Secrets.random() : configured;
    User user = identities.newUser(person.id());
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEmail(person.email());
    user.setPassword(password);
    identities.saveUser(user);
    identities.createMembership(person.id(), groupOf(person));
    return password;
  }

  private static String groupOf(StorePerson person) {
    return switch (person.role()) {
      case REP, BDC -> Roles.REP;
      case MANAGER, OWNER -> Roles.MANAGER;
    };
  }
}
