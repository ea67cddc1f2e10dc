package io.forecourt.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the next start finds: a stopped folder, a lost password, a former version's server. */
class EmbeddedDatabaseRestartTest {

  private static final Path HOME = aHome();

  @Test
  void shouldStayStoppedWhenItIsClosed() {
    EmbeddedDatabase database = EmbeddedDatabase.startedIn(HOME, 0);
    ProcessHandle postmaster = postmaster(database);

    database.close();

    await().until(() -> !postmaster.isAlive());
    assertThat(PostmasterFile.ofRunningServer(database.folder().cluster())).isEmpty();
  }

  @Test
  void shouldSetANewPasswordWhenItsFileIsLost() throws IOException {
    try (EmbeddedDatabase first = EmbeddedDatabase.startedIn(HOME, 0)) {
      sql(first).sql("create table kept as select 42 as answer").update();
    }
    Files.delete(HOME.resolve("postgres-password"));

    try (EmbeddedDatabase again = EmbeddedDatabase.startedIn(HOME, 0)) {
      assertThat(sql(again).sql("select answer from kept").query(Integer.class).single())
          .isEqualTo(42);
    }
  }

  @Test
  void shouldRefuseAPortThatIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> EmbeddedDatabase.startedIn(HOME, taken.getLocalPort()))
          .hasMessageContaining(String.valueOf(taken.getLocalPort()))
          .hasMessageContaining("forecourt.postgres.port");
    }
  }

  @Test
  void shouldTakeOverAFolderThatTrustedEveryConnection() throws IOException {
    Path home = aHome();
    EmbeddedPostgres former = aServerThatTrusts(home);
    JdbcClient.create(former.getPostgresDatabase()).sql("create database forecourt").update();
    JdbcClient.create(former.getDatabase("postgres", "forecourt"))
        .sql("create table former as select 42 as answer")
        .update();
    Path exchanged = Files.writeString(home.resolve("postgres/server/exchanged"), "");
    Files.setPosixFilePermissions(
        home.resolve("postgres/server"), PosixFilePermissions.fromString("rwxrwxrwx"));

    try (EmbeddedDatabase database = EmbeddedDatabase.startedIn(home, 0)) {
      assertThat(sql(database).sql("select answer from former").query(Integer.class).single())
          .isEqualTo(42);
      assertThat(exchanged).doesNotExist();
      assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", ""))
          .isInstanceOf(SQLException.class);
    }
  }

  /** As former versions of Forecourt started it. It is still running, as after a kill -9. */
  private static EmbeddedPostgres aServerThatTrusts(Path home) throws IOException {
    Path programs = Files.createDirectories(home.resolve("postgres/server"));
    return EmbeddedPostgres.builder()
        .setDataDirectory(home.resolve("postgres/data"))
        .setOverrideWorkingDirectory(programs.toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .start();
  }

  private static Path aHome() {
    return Path.of("target", "test-database", UUID.randomUUID().toString()).toAbsolutePath();
  }

  static ProcessHandle postmaster(EmbeddedDatabase database) {
    return PostmasterFile.ofRunningServer(database.folder().cluster())
        .flatMap(running -> ProcessHandle.of(running.pid()))
        .orElseThrow();
  }

  private static JdbcClient sql(EmbeddedDatabase database) {
    return JdbcClient.create(
        new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
  }
}
