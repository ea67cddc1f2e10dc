package io.forecourt.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;

/**
 * A durable PostgreSQL server under the data directory, one for each directory and JVM.
 *
 * <p>After a {@code kill -9} of the application the server lives on; the next start on the same
 * port takes it over.
 */
final class EmbeddedDatabase {

  private static final String NAME = "forecourt";
  private static final Map<Path, EmbeddedDatabase> STARTED = new ConcurrentHashMap<>();

  private final EmbeddedPostgres server;
  private final Path dataDirectory;

  private EmbeddedDatabase(EmbeddedPostgres server, Path dataDirectory) {
    this.server = server;
    this.dataDirectory = dataDirectory;
  }

  /**
   * @param home the node's data directory; the server keeps its files in {@code postgres} below it
   * @param port TCP port on the loopback interface, the same at every start
   */
  static EmbeddedDatabase startedIn(Path home, int port) {
    return STARTED.computeIfAbsent(
        home.toAbsolutePath().normalize(), directory -> start(directory, port));
  }

  private static EmbeddedDatabase start(Path home, int port) {
    // Two siblings: the library deletes stale children of its working directory.
    Path data = home.resolve("postgres").resolve("data");
    Path binaries = home.resolve("postgres").resolve("server");
    try {
      Files.createDirectories(binaries);
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setOverrideWorkingDirectory(binaries.toFile())
              .setCleanDataDirectory(false)
              // Its own hook would stop the server while the application still uses it.
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setPGStartupWait(Duration.ofSeconds(60))
              // The library's defaults are for throw-away data: no flush to disk.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "100")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .start();
      EmbeddedDatabase database = new EmbeddedDatabase(server, data);
      database.checkThatItIsOurs(port);
      database.createIfMissing();
      SpringApplication.getShutdownHandlers().add(database::stop);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(
          ("PostgreSQL could not be started in %s on port %d. Is another Forecourt running there?"
                  + " forecourt.data-dir and forecourt.postgres.port choose other places.")
              .formatted(home, port),
          e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL in " + home + " does not answer.", e);
    }
  }

  String jdbcUrl() {
    return server.getJdbcUrl("postgres", NAME);
  }

  Path dataDirectory() {
    return dataDirectory;
  }

  /** A foreign server on the port that trusts everybody would be used without a word. */
  private void checkThatItIsOurs(int port) throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("show data_directory")) {
      found.next();
      Path serving = Path.of(found.getString(1));
      if (!Files.isSameFile(serving, dataDirectory)) {
        throw new IllegalStateException(
            ("Port %d is served by another PostgreSQL, with its data in %s."
                    + " Choose a free port with forecourt.postgres.port.")
                .formatted(port, serving));
      }
    }
  }

  private void createIfMissing() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database " + NAME);
    }
  }

  private void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop cleanly.", e);
    }
  }
}
