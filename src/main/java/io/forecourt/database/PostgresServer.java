package io.forecourt.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The server process of a data folder: created, started and stopped by the programs of PostgreSQL.
 */
final class PostgresServer {

  static final String SUPERUSER = "postgres";

  /** Durable, on loopback only, and without the data of buyers in its log. */
  private static final List<String> SETTINGS =
      List.of(
          "fsync=on",
          "synchronous_commit=on",
          "max_connections=100",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "log_min_messages=log",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse",
          "log_checkpoints=off");

  private static final String ACCESS =
      """
      # Written by Forecourt at each start: a password, from this machine only.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final DataFolder folder;
  private final PostgresCommand command;
  private final int port;

  PostgresServer(DataFolder folder, PostgresCommand command, int port) {
    this.folder = folder;
    this.command = command;
    this.port = port;
  }

  int port() {
    return port;
  }

  /** Creates an empty cluster whose superuser has the password in the file. */
  void createCluster(Path password) throws IOException {
    Path partial = folder.cluster().resolveSibling("data.partial");
    FileSystemUtils.deleteRecursively(partial);
    command.run(
        "",
        "initdb",
        "--pgdata=" + partial,
        "--encoding=UTF-8",
        "--username=" + SUPERUSER,
        "--auth=scram-sha-256",
        "--pwfile=" + password);
    Files.move(partial, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Sets the superuser's password while no server runs, which needs no former password. */
  void changePassword(String password) throws IOException {
    command.run(
        "alter role %s password '%s'%n".formatted(SUPERUSER, password),
        "postgres",
        "--single",
        "-D",
        folder.cluster().toString(),
        "-c",
        "exit_on_error=on",
        "postgres");
  }

  /** Starts the server and returns when it answers; what it wrote before is in server.log.1. */
  void start() throws IOException {
    Files.writeString(folder.cluster().resolve("pg_hba.conf"), ACCESS);
    if (Files.exists(folder.log())) {
      Files.move(
          folder.log(),
          folder.log().resolveSibling("server.log.1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    OwnerOnly.write(folder.log(), "");
    String options = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
    try {
      pgCtl("start", "-t", "60", "-l", folder.log().toString(), "-o", options);
    } catch (IOException e) {
      throw new IOException(e.getMessage() + "\n" + Files.readString(folder.log()).strip(), e);
    }
  }

  boolean isRunning() {
    return PostmasterFile.ofRunningServer(folder.cluster()).isPresent();
  }

  /** Stops the server, if one runs, in a way that needs no recovery. */
  void stop() throws IOException {
    if (isRunning()) {
      pgCtl("stop", "-t", "60", "-m", "fast");
    }
  }

  private void pgCtl(String action, String... options) throws IOException {
    String[] arguments = new String[options.length + 4];
    arguments[0] = action;
    arguments[1] = "-w";
    arguments[2] = "-D";
    arguments[3] = folder.cluster().toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    command.run("", "pg_ctl", arguments);
  }
}
