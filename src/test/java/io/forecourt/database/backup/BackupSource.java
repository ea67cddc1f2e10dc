package io.forecourt.database.backup;

import io.forecourt.database.CommandLine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A server with a database to back up, which no test changes, and others to restore to. */
final class BackupSource {

  private static final String ROWS =
      """
      insert into forecourt.store (id, name, time_zone, currency, phone, email, address,
        postal_code, market_area) values ('riverside', 'Riverside\tMotors', 'America/Chicago',
        'USD', '+15155550100', 'sales@riverside.example', E'1 River Road\\n\\\\ "Iowa"', '50309',
        '{503,"a b"}');
      insert into forecourt.customer (id, store, first_name, created_at) values
        ('00000000-0000-0000-0000-000000000001', 'riverside', 'Zoë', '2026-03-14T12:00:00.123456Z'),
        ('00000000-0000-0000-0000-000000000002', 'riverside', null, now());
      insert into forecourt.lead (id, store, customer_id, source, channel, received_at, stage,
        status, stage_since, duplicate_of) values
        ('00000000-0000-0000-0000-000000000003', 'riverside',
          '00000000-0000-0000-0000-000000000001', 'web', 'WEB', now(), 'QUALIFY', 'OPEN', now(),
          '00000000-0000-0000-0000-000000000004'),
        ('00000000-0000-0000-0000-000000000004', 'riverside',
          '00000000-0000-0000-0000-000000000002', 'web', 'WEB', now(), 'QUALIFY', 'OPEN', now(),
          null);
      insert into forecourt.suppression (customer_id, reason, at) values
        ('00000000-0000-0000-0000-000000000001', 'STOP', now()),
        ('00000000-0000-0000-0000-000000000002', 'STOP', now());
      insert into forecourt.vehicle_photo (store, vin, content_type, content) values
        ('riverside', 'VIN', 'image/jpeg', decode('00ff5c0a0d09', 'hex'));
      """;

  private static final EmbeddedPostgres SERVER = start();
  private static final DataSource SOURCE = aDatabase();
  private static final String INSTANCE = fill();

  private static byte[] written;

  static DataSource source() {
    return SOURCE;
  }

  /** Returns the id of the process instance that waits. */
  static String instance() {
    return INSTANCE;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A lead, a photo, and a process instance that waits for a timer. */
  private static String fill() {
    migrate(SOURCE);
    ProcessEngine engine = engineOn(SOURCE);
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "waits.bpmn",
            Bpmn.createExecutableProcess("waits")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDuration("PT1H")
                .endEvent()
                .done())
        .deploy();
    String waiting = engine.getRuntimeService().startProcessInstanceByKey("waits").getId();
    engine.close();
    JdbcClient sql = JdbcClient.create(SOURCE);
    Stream.of(ROWS.split(";\n")).forEach(row -> sql.sql(row).update());
    return waiting;
  }

  /** The source does not change, so its backup is written once. */
  static Path aBackup(Path folder) throws IOException, SQLException {
    Path backup = folder.resolve("backup");
    if (written == null) {
      backUp(SOURCE, backup);
      written = Files.readAllBytes(backup);
    }
    return Files.write(backup, written);
  }

  static void backUp(DataSource from, Path to) throws IOException, SQLException {
    new DatabaseBackup(from, CommandLine.json(), Clock.systemUTC()).writeTo(to);
  }

  static void restore(Path from, DataSource to, boolean replace) throws IOException, SQLException {
    try (BackupFile file = BackupFile.open(from, CommandLine.json())) {
      new DatabaseRestore(to).restore(file, replace);
    }
  }

  static DataSource aDatabase() {
    return aDatabaseLike("template1");
  }

  static DataSource aCopyOfTheSource() {
    return aDatabaseLike(
        JdbcClient.create(SOURCE).sql("select current_database()").query(String.class).single());
  }

  static DataSource aDatabaseLike(String template) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    JdbcClient.create(SERVER.getPostgresDatabase())
        .sql("create database " + name + " template " + template)
        .update();
    return SERVER.getDatabase("postgres", name);
  }

  static void migrate(DataSource database) {
    Flyway.configure().dataSource(database).schemas("forecourt").load().migrate();
  }

  static ProcessEngine engineOn(DataSource database) {
    return ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
        .setProcessEngineName(UUID.randomUUID().toString())
        .setDataSource(database)
        .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
        .setJobExecutorActivate(false)
        .buildProcessEngine();
  }

  /** The rows of each table as one text; Flyway's own table says when it ran. */
  static Map<String, String> content(DataSource database) throws SQLException {
    Map<String, String> content = new TreeMap<>();
    // One connection: the database makes a new one for each statement otherwise.
    try (Connection connection = database.getConnection()) {
      JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      for (String table : new Catalog(sql).tables()) {
        content.put(
            table,
            sql.sql(
                    "select coalesce(string_agg(t::text, ' ' order by t::text), '') from %s t"
                        .formatted(table))
                .query(String.class)
                .single());
      }
    }
    return content;
  }

  private BackupSource() {}
}
