package io.forecourt.access;

import io.forecourt.access.StoreLogins.StoreLogin;
import io.forecourt.store.People;
import io.forecourt.store.StoreLoaded;
import io.forecourt.store.StorePerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes logins, groups and stores follow the people file of a store, at each import and both ways.
 * A login that no file made is left alone, but for its membership in the store.
 */
@Component
class UserProvisioning {

  private final IdentityService identities;
  private final People people;
  private final StoreLogins logins;
  private final ProviderLogins providerLogins;
  private final SecondFactors secondFactors;
  private final FirstPasswords firstPasswords;
  private final AccessProperties properties;

  UserProvisioning(
      IdentityService identities,
      People people,
      StoreLogins logins,
      ProviderLogins providerLogins,
      SecondFactors secondFactors,
      FirstPasswords firstPasswords,
      AccessProperties properties) {
    this.identities = identities;
    this.people = people;
    this.logins = logins;
    this.providerLogins = providerLogins;
    this.secondFactors = secondFactors;
    this.firstPasswords = firstPasswords;
    this.properties = properties;
  }

  @EventListener
  void provision(StoreLoaded loaded) {
    if (!loaded.errors().isEmpty()) {
      return;
    }
    String store = loaded.store().id();
    createTenant(store, loaded.store().name());
    List<StorePerson> listed = people.findByStore(store);
    Map<String, String> passwords = new LinkedHashMap<>();
    for (StorePerson person : listed) {
      if (identities.createUserQuery().userId(person.id()).count() == 0) {
        passwords.put(person.id(), create(person));
      } else if (logins.find(person.id()).isEmpty()) {
        logins.add(new StoreLogin(person.id(), store, false));
      }
      follow(person);
    }
    Set<String> ids = listed.stream().map(StorePerson::id).collect(Collectors.toSet());
    logins.findByStore(store).stream()
        .filter(login -> !ids.contains(login.userId()))
        .forEach(this::end);
    if (!passwords.isEmpty() && properties.users().password().isBlank()) {
      firstPasswords.add(passwords);
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
    String password = configured.isBlank() ? Secrets.password() : configured;
    User user = identities.newUser(person.id());
    user.setPassword(password);
    describe(user, person);
    try {
      identities.saveUser(user);
    } catch (BadUserRequestException e) {
      throw new IllegalStateException(
          "forecourt.users.password cannot be the password of %s. %s"
              .formatted(person.id(), e.getMessage()),
          e);
    }
    forget(person.id());
    logins.add(new StoreLogin(person.id(), person.store(), true));
    return password;
  }

  private void follow(StorePerson person) {
    String user = person.id();
    if (providerLogins.isLinked(user)) {
      // The claims decide about groups and stores.
      return;
    }
    Set<String> stores =
        identities.createTenantQuery().userMember(user).list().stream()
            .map(Tenant::getId)
            .collect(Collectors.toSet());
    if (!stores.contains(person.store())) {
      identities.createTenantUserMembership(person.store(), user);
    }
    if (!logins.find(user).map(StoreLogin::made).orElse(false)) {
      return;
    }
    stores.stream()
        .filter(store -> !store.equals(person.store()))
        .forEach(store -> identities.deleteTenantUserMembership(store, user));
    User login = identities.createUserQuery().userId(user).singleResult();
    describe(login, person);
    identities.saveUser(login);
    String group = groupOf(person);
    for (String each : List.of(Roles.REP, Roles.MANAGER)) {
      boolean member = identities.createGroupQuery().groupId(each).groupMember(user).count() > 0;
      if (each.equals(group) && !member) {
        identities.createMembership(user, each);
      } else if (!each.equals(group) && member) {
        identities.deleteMembership(user, each);
      }
    }
  }

  /** Ends the login of a person who is no longer listed; one that no file made loses the store. */
  private void end(StoreLogin login) {
    if (login.made()) {
      identities.deleteUser(login.userId());
    } else {
      identities.deleteTenantUserMembership(login.store(), login.userId());
    }
    forget(login.userId());
  }

  /** A person who comes back, or another one of the same name, starts afresh. */
  private void forget(String user) {
    logins.remove(user);
    providerLogins.unlink(user);
    secondFactors.remove(user);
  }

  private static void describe(User user, StorePerson person) {
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEmail(person.email());
  }

  private static String groupOf(StorePerson person) {
    return switch (person.role()) {
      case REP, BDC -> Roles.REP;
      case MANAGER, OWNER -> Roles.MANAGER;
    };
  }
}
