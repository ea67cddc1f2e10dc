package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import io.forecourt.process.InProcessEngine;
import java.time.Clock;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left to do after a password, a code or a login of the provider. */
class LoginStepsTest {

  private static final String USER = "sid";

  private final IdentityService identities = InProcessEngine.identities();
  private final SecondFactors factors =
      new SecondFactors(
          TestDatabase.jdbc(),
          new SealedSecrets(new TotpSettings(Set.of(), "")),
          Clock.systemUTC());

  @BeforeEach
  void user() {
    if (identities.createGroupQuery().groupId(Roles.MANAGER).count() == 0) {
      identities.saveGroup(identities.newGroup(Roles.MANAGER));
    }
    User user = identities.newUser(USER);
    user.setPassword("some-password-1");
    identities.saveUser(user);
    identities.createMembership(USER, Roles.MANAGER);
  }

  @AfterEach
  void clean() {
    identities.deleteUser(USER);
    factors.remove(USER);
  }

  @Test
  void shouldLetInWhoHasNothingLeftToDo() {
    PersonToken login = next(LoginProof.PASSWORD);

    assertThat(login.isAuthenticated()).isTrue();
    assertThat(((CurrentUser) login.getPrincipal()).groups()).containsExactly(Roles.MANAGER);
  }

  @Test
  void shouldAskForTheCodeFirstAndThenForAnotherPassword() {
    new GivenPasswords(TestDatabase.jdbc()).record(USER);
    factors.enroll(USER, Secrets.bytes(20), 0);

    assertThat(step(LoginProof.PASSWORD)).isEqualTo(LoginStep.CODE);
    assertThat(step(LoginProof.PASSWORD_AND_CODE)).isEqualTo(LoginStep.PASSWORD);
  }

  @Test
  void shouldAskForAnEnrollmentWhereTheRoleNeedsIt() {
    assertThat(step(LoginProof.PASSWORD, Roles.MANAGER, Roles.ADMIN))
        .isEqualTo(LoginStep.ENROLLMENT);
    assertThat(next(LoginProof.PASSWORD, Roles.ADMIN).isAuthenticated()).isTrue();

    factors.enroll(USER, Secrets.bytes(20), 0);

    assertThat(next(LoginProof.PASSWORD_AND_CODE, Roles.MANAGER).isAuthenticated()).isTrue();
  }

  @Test
  void shouldLeaveTheSecondFactorToTheProvider() {
    new GivenPasswords(TestDatabase.jdbc()).record(USER);
    factors.enroll(USER, Secrets.bytes(20), 0);

    assertThat(next(LoginProof.PROVIDER, Roles.MANAGER).isAuthenticated()).isTrue();
  }

  @Test
  void shouldGiveAPendingLoginNoRights() {
    factors.enroll(USER, Secrets.bytes(20), 0);
    PersonToken login = next(LoginProof.PASSWORD);

    assertThat(login.isAuthenticated()).isFalse();
    assertThat(login.getAuthorities()).isEmpty();
    assertThat(login.getPrincipal()).isNotInstanceOf(CurrentUser.class);
  }

  private LoginStep step(LoginProof proof, String... required) {
    return ((PendingLogin) next(proof, required)).step();
  }

  private PersonToken next(LoginProof proof, String... required) {
    return new LoginSteps(
            identities,
            new LoginStamps(TestDatabase.jdbc()),
            new TotpSettings(Set.of(required), ""),
            Clock.systemUTC())
        .next(USER, proof)
        .orElseThrow();
  }
}
