package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.TestDatabase;
import io.forecourt.process.InProcessEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users, groups and stores by the claims of the identity provider. */
class ProviderAccountsTest {

  private static final String ISSUER = "https://id.example.com";

  private final IdentityService identities = InProcessEngine.identities();
  private final ProviderLogins logins = new ProviderLogins(TestDatabase.jdbc());
  private final ProviderAccounts accounts =
      new ProviderAccounts(
          identities,
          logins,
          new Memberships(identities),
          new LoginStamps(TestDatabase.jdbc()),
          settings(Map.of("Reps", "rep@north", "Leads", "manager@south", "IT", "admin")),
          new PasswordSettings(Set.of("olga")));

  @BeforeEach
  void groups() {
    for (String group : ProviderRights.GROUPS) {
      if (identities.createGroupQuery().groupId(group).count() == 0) {
        identities.saveGroup(identities.newGroup(group));
      }
    }
    for (String store : List.of("north", "south")) {
      identities.saveTenant(identities.newTenant(store));
    }
  }

  @AfterEach
  void clean() {
    TestDatabase.jdbc().sql("delete from forecourt.provider_login").update();
    List.of("pat", "patdoe", "olga", "admin").forEach(identities::deleteUser);
    List.of("north", "south").forEach(identities::deleteTenant);
  }

  @Test
  void shouldMakeAUserWithTheRightsOfTheClaims() {
    assertThat(follow("1", "pat.doe@example.com", "Reps", "Everyone")).isEqualTo("patdoe");

    assertThat(groups("patdoe")).containsExactly(Roles.REP);
    assertThat(stores("patdoe")).containsExactly("north");
  }

  @Test
  void shouldFollowTheClaimsWithEachLogin() {
    follow("1", "pat", "Reps");

    follow("1", "renamed", "Leads");
    assertThat(groups("pat")).containsExactly(Roles.MANAGER);
    assertThat(stores("pat")).containsExactly("south");

    follow("1", "pat", "IT");
    assertThat(groups("pat"))
        .containsExactlyInAnyOrder(Roles.ADMIN, Roles.ENGINE_ADMIN, Roles.MANAGER);
    assertThat(stores("pat")).isEmpty();
  }

  @Test
  void shouldTakeAllRightsFromWhoLostTheRole() {
    follow("1", "pat", "Reps");

    assertThatThrownBy(() -> follow("1", "pat", "Everyone")).isInstanceOf(ProviderRefusal.class);

    assertThat(groups("pat")).isEmpty();
    assertThat(stores("pat")).isEmpty();
  }

  @Test
  void shouldMakeNoUserWithoutARole() {
    assertThatThrownBy(() -> follow("1", "pat", "Everyone"))
        .isInstanceOfSatisfying(
            ProviderRefusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(ProviderRefusal.Reason.ROLE));
    assertThat(identities.createUserQuery().userId("pat").count()).isZero();
  }

  @Test
  void shouldBeARepWhereTheClaimsNameAManagerOfOneStoreAndARepOfAnother() {
    follow("1", "pat", "Reps", "Leads");

    assertThat(groups("pat")).containsExactly(Roles.REP);
    assertThat(stores("pat")).containsExactlyInAnyOrder("north", "south");
  }

  @Test
  void shouldBeTheUserOfTheSameNameOrEmailAddress() {
    create("pat", "pd@example.com");

    assertThat(accounts.follow(ISSUER, "1", claims("pdoe", "pd@example.com", true)))
        .isEqualTo("pat");
    assertThatThrownBy(() -> accounts.follow(ISSUER, "2", claims("patdoe", "pd@example.com", true)))
        .hasMessageContaining("another user");
    assertThat(accounts.follow(ISSUER, "3", claims("patdoe", "pd@example.com", false)))
        .isEqualTo("patdoe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "olga"})
  void shouldNotBecomeTheAdministratorForEmergencies(String name) {
    create(name, name + "@example.com");

    assertThatThrownBy(() -> follow("1", name, "IT")).isInstanceOf(ProviderRefusal.class);
    assertThat(groups(name)).isEmpty();
  }

  @Test
  void shouldNotLetInWhoIsLocked() {
    follow("1", "pat", "Reps");
    TestDatabase.jdbc()
        .sql("update act_id_user set lock_exp_time_ = '2099-01-01' where id_ = 'pat'")
        .update();

    assertThatThrownBy(() -> follow("1", "pat", "Reps")).hasMessageContaining("locked");
  }

  @Test
  void shouldFindRolesInNestedClaims() {
    OidcSettings nested =
        new OidcSettings(
            "", "", "", "", List.of(), "", "realm_access.roles", Map.of("Reps", "rep@north"));

    assertThat(
            ProviderRights.of(
                Map.of("realm_access", Map.of("roles", List.of("Reps", "offline"))), nested))
        .isEqualTo(new ProviderRights(Set.of(Roles.REP), Set.of("north")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rep", "manager@", "boss@north", "admin@north", "rep@north@south"})
  void shouldRefuseARoleThatIsNone(String role) {
    assertThatThrownBy(() -> settings(Map.of("Reps", role))).hasMessageContaining(role);
  }

  private String follow(String subject, String name, String... groups) {
    return accounts.follow(
        ISSUER, subject, Map.of("preferred_username", name, "groups", List.of(groups)));
  }

  private static Map<String, Object> claims(String name, String email, boolean verified) {
    return Map.of(
        "preferred_username", name,
        "email", email,
        "email_verified", verified,
        "groups", List.of("Reps"));
  }

  private void create(String id, String email) {
    User user = identities.newUser(id);
    user.setPassword("some-password-1");
    user.setEmail(email);
    identities.saveUser(user);
  }

  private static OidcSettings settings(Map<String, String> roles) {
    return new OidcSettings(
        ISSUER, "id", "secret", "", List.of(), "preferred_username", "groups", roles);
  }

  private List<String> groups(String user) {
    return identities.createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId)
        .toList();
  }

  private List<String> stores(String user) {
    return identities.createTenantQuery().userMember(user).list().stream()
        .map(Tenant::getId)
        .toList();
  }
}
