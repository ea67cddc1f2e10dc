package io.forecourt.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A durable PostgreSQL server under the data directory, one for each directory and JVM.
 *
 * <p>After a {@code kill -9} of the application the server lives on; the next start stops it and
 * starts its own.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "forecourt";
  private static final Map<Path, EmbeddedDatabase> STARTED = new ConcurrentHashMap<>();

  private final DataFolder folder;
  private final FolderLock lock;
  private final PostgresServer server;
  private final ServerWatchdog watchdog;

  private EmbeddedDatabase(DataFolder folder, FolderLock lock, PostgresServer server) {
    this.folder = folder;
    this.lock = lock;
    this.server = server;
    this.watchdog = new ServerWatchdog(server);
  }

  /**
   * Returns the database of the folder, started at the first call and kept alive until it is
   * closed.
   *
   * @param home the node's data directory
   * @param port TCP port on the loopback interface; 0 for any free one
   */
  static EmbeddedDatabase startedIn(Path home, int port) {
    return STARTED.computeIfAbsent(
        new DataFolder(home).home(),
        directory -> {
          EmbeddedDatabase database = start(new DataFolder(directory), port);
          database.watchdog.watch(Duration.ofSeconds(1));
          return database;
        });
  }

  /** Starts the server without a watchdog. */
  static EmbeddedDatabase start(DataFolder folder, int port) {
    try {
      folder.create();
      FolderLock lock =
          FolderLock.tryTake(folder.lock())
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          ("Another Forecourt runs on the data in %s. Stop it, or choose another"
                                  + " folder with forecourt.data-dir.")
                              .formatted(folder.home())));
      try {
        return startLocked(folder, lock, port == 0 ? freePort() : port);
      } catch (IOException | SQLException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          ("PostgreSQL could not be started in %s on port %d. Is the port in use?"
                  + " forecourt.postgres.port chooses another one.")
              .formatted(folder.home(), port),
          e);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "PostgreSQL in %s does not answer.".formatted(folder.home()), e);
    }
  }

  private static EmbeddedDatabase startLocked(DataFolder folder, FolderLock lock, int port)
      throws IOException, SQLException {
    PostgresCommand command = new PostgresCommand(PostgresPrograms.unpackedIn(folder.programs()));
    PostgresServer server = new PostgresServer(folder, command, port);
    server.stop();
    DatabasePassword.establish(folder, server);
    OwnerOnly.applyToAll(folder.cluster());
    server.start();
    EmbeddedDatabase database = new EmbeddedDatabase(folder, lock, server);
    try {
      database.createIfMissing();
      return database;
    } catch (IOException | SQLException e) {
      server.stop();
      throw e;
    }
  }

  String jdbcUrl() {
    return urlOf(server.port(), NAME);
  }

  String username() {
    return PostgresServer.SUPERUSER;
  }

  String password() {
    try {
      return DatabasePassword.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The password of PostgreSQL cannot be read.", e);
    }
  }

  DataFolder folder() {
    return folder;
  }

  ServerWatchdog watchdog() {
    return watchdog;
  }

  static String urlOfRunning(PostmasterFile running) {
    return urlOf(running.port(), NAME);
  }

  private static String urlOf(int port, String name) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
  }

  private void createIfMissing() throws SQLException, IOException {
    try (Connection connection =
            DriverManager.getConnection(
                urlOf(server.port(), "postgres"), username(), DatabasePassword.read(folder));
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
      if (!found.next()) {
        statement.execute("create database " + NAME);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    watchdog.close();
    STARTED.remove(folder.home(), this);
    try {
      server.stop();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop cleanly.", e);
    }
  }
}
