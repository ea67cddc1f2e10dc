package io.forecourt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The packaged application in a process of its own. */
final class RunningForecourt implements AutoCloseable {

  static final String PASSWORD = "one-for-all-1";

  private static final Duration START = Duration.ofMinutes(4);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final int port;
  private final int databasePort;
  private final Path databaseHome;
  private final List<String> settings = new ArrayList<>();
  private Process process;
  private int doorOfDatabase;

  RunningForecourt(Path home) {
    this(home, freePort(), freePort(), home);
  }

  /** Another node on the same database. */
  RunningForecourt beside(Path itsHome) {
    return new RunningForecourt(itsHome, freePort(), databasePort, databaseHome);
  }

  private RunningForecourt(Path home, int port, int databasePort, Path databaseHome) {
    this.home = home;
    this.port = port;
    this.databasePort = databasePort;
    this.databaseHome = databaseHome;
  }

  /** Settings for every start. */
  RunningForecourt with(String... more) {
    settings.addAll(List.of(more));
    return this;
  }

  /** For a node that reaches the database through a proxy; others, and queries, do not. */
  RunningForecourt through(FreezableProxy proxy) {
    doorOfDatabase = proxy.port();
    return this;
  }

  /** For a node that no longer needs the proxy, from its next start. */
  RunningForecourt directly() {
    doorOfDatabase = 0;
    return this;
  }

  int databasePort() {
    return databasePort;
  }

  int port() {
    return port;
  }

  Path home() {
    return home;
  }

  /** For a node that does not run the database itself. */
  String[] sameDatabase(String... more) {
    return Stream.concat(
            Stream.of(
                "--spring.datasource.url="
                    + databaseUrl(doorOfDatabase == 0 ? databasePort : doorOfDatabase),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + databasePassword()),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private static String databaseUrl(int port) {
    return "jdbc:postgresql://localhost:%d/forecourt".formatted(port);
  }

  /** What a query says of the database behind the application. */
  JdbcClient database() {
    return JdbcClient.create(
        new DriverManagerDataSource(databaseUrl(databasePort), "postgres", databasePassword()));
  }

  private String databasePassword() {
    return firstLineOf(databaseHome.resolve("postgres-password"));
  }

  /** What it has logged since its last start. */
  String log() {
    try {
      return Files.readString(home.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://localhost:" + port;
  }

  RunningForecourt start() {
    launch();
    awaitHealth();
    return this;
  }

  void launch(String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            // A start costs half as much without the compiler for code that runs for long.
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m",
            "-jar",
            System.getProperty("forecourt.jar"),
            "--server.port=" + port,
            "--forecourt.data-dir=" + home,
            "--forecourt.postgres.allow-root=true",
            "--forecourt.postgres.port=" + databasePort,
            "--forecourt.api-key=it-key",
            // Most calls check a password, and take a second for it without that compiler.
            "--forecourt.access.password-rounds=1000",
            "--forecourt.admin.password=" + PASSWORD,
            "--forecourt.users.password=" + PASSWORD));
    command.addAll(settings);
    command.addAll(List.of(more));
    try {
      process =
          new ProcessBuilder(command)
              .directory(Files.createDirectories(home).toFile())
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until another node finds the tables and models that this one prepares at its start. */
  void awaitDeployment() {
    Awaitility.await("deployment, see " + home.resolve("log"))
        .atMost(START)
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .until(
            () ->
                database()
                    .sql("select count(*) > 0 from act_re_procdef")
                    .query(Boolean.class)
                    .single());
  }

  void awaitHealth() {
    Awaitility.await("start, see " + home.resolve("log"))
        .atMost(START)
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .until(() -> call("GET", "/actuator/health", "").statusCode() == 200);
  }

  /** A machine calls. */
  HttpResponse<String> call(String method, String path, String body) {
    return call(method, path, body, "X-Api-Key", "it-key");
  }

  /** A person calls. */
  HttpResponse<String> callAs(String person, String method, String path, String body) {
    String login =
        Base64.getEncoder()
            .encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return call(method, path, body, "Authorization", "Basic " + login);
  }

  private HttpResponse<String> call(
      String method, String path, String body, String header, String value) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(address() + path))
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body))
              .header(header, value)
              .header("Content-Type", "application/json")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As {@code kill -9}: the database lives on. */
  void kill() {
    process.destroyForcibly();
    waitForTheEnd();
  }

  /** As a power cut: the database goes down with everything else. */
  void killWithDatabase() {
    ProcessHandle database = databaseProcess();
    process.destroyForcibly();
    database.descendants().forEach(ProcessHandle::destroyForcibly);
    database.destroyForcibly();
    waitForTheEnd();
    database.onExit().join();
  }

  /** Sends a signal to the node, as {@code kill} does. */
  void signal(String name) {
    signal(name, process.toHandle());
  }

  /** Sends a signal to the database's server alone, or to all its processes. */
  void signalDatabase(String name, boolean all) {
    ProcessHandle server = databaseProcess();
    ProcessHandle[] processes =
        Stream.concat(Stream.of(server), all ? server.descendants() : Stream.empty())
            .toArray(ProcessHandle[]::new);
    signal(name, processes);
  }

  /** A process of the database that works for the node. */
  ProcessHandle backend() {
    long pid =
        database()
            .sql(
                "select pid from pg_stat_activity where datname = 'forecourt'"
                    + " and application_name = 'PostgreSQL JDBC Driver'"
                    + " and pid <> pg_backend_pid() limit 1")
            .query(Long.class)
            .single();
    return ProcessHandle.of(pid).orElseThrow();
  }

  static void signal(String name, ProcessHandle... processes) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    Stream.of(processes).forEach(each -> command.add(String.valueOf(each.pid())));
    try {
      // A process may have ended meanwhile; kill says so, and signals the others.
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProcessHandle databaseProcess() {
    try {
      try (Stream<Path> files = Files.walk(databaseHome)) {
        String pid =
            files
                .filter(file -> file.endsWith("postmaster.pid"))
                .findFirst()
                .map(RunningForecourt::firstLineOf)
                .orElseThrow();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLineOf(Path file) {
    try {
      return Files.readAllLines(file).get(0).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the node, and the database if it was started by a node that died. */
  void closeWithDatabase() {
    if (process.isAlive()) {
      close();
    } else {
      killWithDatabase();
    }
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    waitForTheEnd();
  }

  private void waitForTheEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Forecourt did not stop within a minute.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
