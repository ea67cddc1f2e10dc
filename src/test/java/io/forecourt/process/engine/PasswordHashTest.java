package io.forecourt.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.process.InProcessEngine;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Old hashes of the engine still open the door, and are replaced as they do. */
class PasswordHashTest {

  private static final String PASSWORD = "weak1";

  private static final PasswordHash HASH = new PasswordHash(1_000);

  private final ProcessEngine engine = engine();
  private final IdentityService identities = engine.getIdentityService();

  private static ProcessEngine engine() {
    StandaloneProcessEngineConfiguration settings = InProcessEngine.settings("hashes");
    settings.setPasswordEncryptor(HASH);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    return settings.buildProcessEngine();
  }

  @AfterEach
  void close() {
    identities.deleteUser("old");
    engine.close();
  }

  @Test
  void shouldCheckAnOldHashAndReplaceItAtTheLogin() {
    User user = InProcessEngine.identities().newUser("old");
    user.setPassword(PASSWORD);
    InProcessEngine.identities().saveUser(user);
    assertThat(hash()).startsWith("{SHA-512}");
    assertThat(identities.checkPassword("old", PASSWORD)).isTrue();

    new PasswordRehash(HASH, identities, engine).upgrade("old", PASSWORD);

    assertThat(hash()).startsWith("{PBKDF2}1000$");
    assertThat(identities.checkPassword("old", PASSWORD)).isTrue();
    assertThat(identities.checkPassword("old", "weak2")).isFalse();
  }

  @Test
  void shouldNotHashAgainWhatIsUpToDate() {
    User user = identities.newUser("old");
    user.setPassword(PASSWORD);
    identities.saveUser(user);
    String before = hash();

    new PasswordRehash(HASH, identities, engine).upgrade("old", PASSWORD);

    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void shouldCheckAHashOfOtherRoundsButNotTakeItForCurrent() {
    String before = HASH.encrypt(PASSWORD);

    PasswordHash stronger = new PasswordHash(2_000);

    assertThat(stronger.check(PASSWORD, before)).isTrue();
    assertThat(stronger.check("weak2", before)).isFalse();
    assertThat(stronger.isCurrent("{PBKDF2}" + before)).isFalse();
    assertThat(stronger.isCurrent("{PBKDF2}" + stronger.encrypt(PASSWORD))).isTrue();
  }

  private String hash() {
    return identities.createUserQuery().userId("old").singleResult().getPassword();
  }
}
