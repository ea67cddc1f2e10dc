package io.forecourt.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a running server allows, and what the watchdog does when it dies. */
class EmbeddedDatabaseTest {

  private static final Path HOME =
      Path.of("target", "test-database", UUID.randomUUID().toString()).toAbsolutePath();

  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.startedIn(HOME, 0);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void shouldBeDurableAndListenOnLoopbackOnly() {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(setting("unix_socket_directories")).isEmpty();
  }

  @Test
  void shouldRefuseConnectionsWithoutThePassword() throws IOException {
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.jdbcUrl(), database.username(), "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(Files.readString(database.folder().cluster().resolve("pg_hba.conf")))
        .doesNotContain("trust");
    assertThat(sql().sql("select 1").query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void shouldKeepItsFilesFromOtherAccounts() throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      assertThat(files.filter(file -> Files.exists(file) && !Files.isSymbolicLink(file)))
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .endsWith("------"));
    }
    assertThat(Files.getPosixFilePermissions(HOME.resolve("postgres-password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void shouldRefuseAFolderThatIsInUse() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(new DataFolder(HOME), 0))
        .hasMessageContaining("Another Forecourt runs")
        .hasMessageContaining("forecourt.data-dir");
  }

  @Test
  void shouldStartAgainWhenTheServerDies() {
    EmbeddedDatabaseHealthIndicator health = new EmbeddedDatabaseHealthIndicator(database);
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(database.jdbcUrl());
      pool.setUsername(database.username());
      pool.setPassword(database.password());
      JdbcClient sql = JdbcClient.create(pool);
      sql.sql("create table committed as select 42 as answer").update();
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);

      EmbeddedDatabaseRestartTest.postmaster(database).destroyForcibly();

      await().until(() -> health.health().getStatus().equals(Status.DOWN));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> health.health().getStatus().equals(Status.UP));
      assertThat(sql.sql("select answer from committed").query(Integer.class).single())
          .isEqualTo(42);
      assertThat(health.health().getDetails()).containsEntry("restarts", 1);
    }
  }

  private static JdbcClient sql() {
    return JdbcClient.create(
        new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
  }

  private static String setting(String name) {
    return sql().sql("show " + name).query(String.class).single();
  }
}
