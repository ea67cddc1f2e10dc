package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.TestDatabase;
import io.forecourt.process.InProcessEngine;
import io.forecourt.store.InvalidStoreFiles;
import io.forecourt.store.StoreFolders;
import io.forecourt.store.StoreLoaded;
import io.forecourt.store.StoreTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins, groups and stores follow people.csv, in both directions. */
class UserProvisioningTest {

  private final IdentityService identities = InProcessEngine.identities();

  @TempDir private Path data;
  @TempDir private Path hillside;
  @TempDir private Path seaside;
  private UserProvisioning provisioning;

  @BeforeEach
  void groups() {
    for (String group : List.of(Roles.REP, Roles.MANAGER, Roles.ADMIN)) {
      if (identities.createGroupQuery().groupId(group).count() == 0) {
        identities.saveGroup(identities.newGroup(group));
      }
    }
    provisioning =
        new UserProvisioning(
            identities,
            StoreTables.people(),
            new StoreLogins(TestDatabase.jdbc()),
            new ProviderLogins(TestDatabase.jdbc()),
            new SecondFactors(
                TestDatabase.jdbc(),
                new SealedSecrets(new TotpSettings(Set.of(), "")),
                Clock.systemUTC()),
            new FirstPasswords(data, new GivenPasswords(TestDatabase.jdbc())),
            new AccessProperties(
                "",
                new AccessProperties.Secret(""),
                new AccessProperties.Worker("", ""),
                new AccessProperties.Secret("")));
  }

  @AfterEach
  void clean() {
    TestDatabase.jdbc()
        .sql("delete from forecourt.store where id in ('hillside', 'seaside')")
        .update();
    List.of("hal", "ida", "oda").forEach(identities::deleteUser);
    List.of("hillside", "seaside").forEach(identities::deleteTenant);
  }

  @Test
  void shouldTakeAwayTheLoginWhenAPersonIsRemoved() throws IOException {
    load(hillside, "hillside", "hal,Hal,Hunt,REP", "ida,Ida,Imhof,MANAGER");
    identities.createMembership("ida", Roles.ADMIN);

    load(hillside, "hillside", "hal,Hal,Hunt,REP");

    assertThat(identities.createUserQuery().userId("ida").count()).isZero();
    assertThat(groups("ida")).isEmpty();
    assertThat(stores("ida")).isEmpty();
    assertThat(groups("hal")).containsExactly(Roles.REP);
    assertThat(stores("hal")).containsExactly("hillside");
  }

  @Test
  void shouldLeaveTheGroupManagerWhenAManagerBecomesARep() throws IOException {
    load(hillside, "hillside", "ida,Ida,Imhof,MANAGER");
    assertThat(groups("ida")).containsExactly(Roles.MANAGER);

    load(hillside, "hillside", "ida,Ida,Ivory,REP");
    assertThat(groups("ida")).containsExactly(Roles.REP);
    assertThat(identities.createUserQuery().userId("ida").singleResult().getLastName())
        .isEqualTo("Ivory");

    load(hillside, "hillside", "ida,Ida,Ivory,OWNER");
    assertThat(groups("ida")).containsExactly(Roles.MANAGER);
  }

  @Test
  void shouldTakeAwayAStoreThatAPersonOfTheFileGotElsewhere() throws IOException {
    load(seaside, "seaside", "oda,Oda,Olsen,REP");
    load(hillside, "hillside", "ida,Ida,Imhof,REP");
    identities.createTenantUserMembership("seaside", "ida");

    load(hillside, "hillside", "ida,Ida,Imhof,REP");

    assertThat(stores("ida")).containsExactly("hillside");
  }

  @Test
  void shouldRefuseTheIdOfAPersonOfAnotherStore() throws IOException {
    load(hillside, "hillside", "ida,Ida,Imhof,REP");

    assertThatThrownBy(() -> load(seaside, "seaside", "ida,Ida,Other,MANAGER"))
        .isInstanceOf(InvalidStoreFiles.class)
        .hasMessageContaining("people.csv line 2")
        .hasMessageContaining("'hillside'")
        .hasMessageContaining("'seaside'");

    assertThat(StoreTables.people().find("ida").orElseThrow().store()).isEqualTo("hillside");
    assertThat(stores("ida")).containsExactly("hillside");
    assertThat(groups("ida")).containsExactly(Roles.REP);
  }

  @Test
  void shouldLeaveAloneALoginThatNoFileMade() throws IOException {
    User known = identities.newUser("oda");
    known.setPassword("set-by-an-admin");
    identities.saveUser(known);
    identities.createMembership("oda", Roles.ADMIN);

    load(hillside, "hillside", "oda,Oda,Olsen,MANAGER");
    assertThat(groups("oda")).containsExactly(Roles.ADMIN);
    assertThat(stores("oda")).containsExactly("hillside");

    load(hillside, "hillside", "hal,Hal,Hunt,REP");
    assertThat(groups("oda")).containsExactly(Roles.ADMIN);
    assertThat(stores("oda")).isEmpty();
    assertThat(identities.checkPassword("oda", "set-by-an-admin")).isTrue();
  }

  @Test
  void shouldPutFirstPasswordsIntoAFileOfTheOwnerAlone() throws IOException {
    load(hillside, "hillside", "hal,Hal,Hunt,REP", "ida,Ida,Imhof,REP");

    Path file = data.resolve("first-passwords");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .allSatisfy(
            line -> {
              String[] login = line.split(" ", 2);
              assertThat(identities.checkPassword(login[0], login[1])).isTrue();
            });
  }

  @Test
  void shouldAskForAnotherPasswordUntilThePersonHasOne() throws IOException {
    LoginStamps stamps = new LoginStamps(TestDatabase.jdbc());
    load(hillside, "hillside", "hal,Hal,Hunt,REP");
    assertThat(stamps.find("hal").orElseThrow().firstPassword()).isTrue();

    User user = identities.createUserQuery().userId("hal").singleResult();
    user.setPassword("another-password");
    identities.saveUser(user);

    assertThat(stamps.find("hal").orElseThrow().firstPassword()).isFalse();
  }

  @Test
  void shouldLeaveTheRightsOfALoginOfTheProviderToItsClaims() throws IOException {
    load(hillside, "hillside", "hal,Hal,Hunt,MANAGER");
    ProviderLogins links = new ProviderLogins(TestDatabase.jdbc());
    links.link("https://id.example.com", "1", "hal");
    identities.deleteMembership("hal", Roles.MANAGER);

    load(hillside, "hillside", "hal,Hal,Hunt,MANAGER");
    assertThat(groups("hal")).isEmpty();

    load(hillside, "hillside", "ida,Ida,Imhof,REP");
    assertThat(links.isLinked("hal")).isFalse();
  }

  @Test
  void shouldGiveANewPasswordWhenAPersonComesBack() throws IOException {
    load(hillside, "hillside", "hal,Hal,Hunt,REP");
    String first = Files.readString(data.resolve("first-passwords"));
    load(hillside, "hillside", "ida,Ida,Imhof,REP");

    load(hillside, "hillside", "hal,Hal,Hunt,REP", "ida,Ida,Imhof,REP");

    assertThat(identities.checkPassword("hal", first.strip().split(" ", 2)[1])).isFalse();
    assertThat(Files.readAllLines(data.resolve("first-passwords"))).hasSize(2);
  }

  @Test
  void shouldChangeTheStampWithEachRightAndThePassword() throws IOException {
    LoginStamps stamps = new LoginStamps(TestDatabase.jdbc());
    load(hillside, "hillside", "hal,Hal,Hunt,REP");
    String stamp = stamps.findStamp("hal").orElseThrow();
    assertThat(stamps.findStamp("hal")).contains(stamp);

    identities.createMembership("hal", Roles.ADMIN);
    String promoted = stamps.findStamp("hal").orElseThrow();
    identities.deleteMembership("hal", Roles.ADMIN);
    identities.deleteTenantUserMembership("hillside", "hal");
    String elsewhere = stamps.findStamp("hal").orElseThrow();
    identities.createTenantUserMembership("hillside", "hal");
    identities.checkPassword("hal", "wrong");
    String same = stamps.findStamp("hal").orElseThrow();
    User user = identities.createUserQuery().userId("hal").singleResult();
    user.setPassword("another-password");
    identities.saveUser(user);

    assertThat(List.of(promoted, elsewhere, stamps.findStamp("hal").orElseThrow()))
        .doesNotContain(stamp);
    assertThat(same).isEqualTo(stamp);
    identities.deleteUser("hal");
    assertThat(stamps.findStamp("hal")).isEmpty();
  }

  @Test
  void shouldReadAStampWithinMilliseconds() throws IOException {
    LoginStamps stamps = new LoginStamps(TestDatabase.jdbc());
    load(hillside, "hillside", "hal,Hal,Hunt,REP");
    long start = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      stamps.findStamp("hal");
    }
    assertThat(Duration.ofNanos((System.nanoTime() - start) / 200))
        .isLessThan(Duration.ofMillis(20));
  }

  private void load(Path folder, String store, String... people) throws IOException {
    StoreFolders.write(folder, store, people);
    StoreTables.load(folder, loaded -> provisioning.provision((StoreLoaded) loaded));
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
