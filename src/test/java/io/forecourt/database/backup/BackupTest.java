package io.forecourt.database.backup;

import static io.forecourt.platform.ContactCiphers.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.database.CommandLine;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactConversion;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class BackupTest {

  private static EmbeddedPostgres server;
  private static DataSource source;
  private static String instance;
  private static byte[] written;

  @TempDir Path folder;
  private DataSource target;

  /** A lead, a photo, and a process instance that waits for a timer. */
  @BeforeAll
  static void fill() throws IOException {
    server = EmbeddedPostgres.start();
    source = aDatabase();
    migrate(source);
    ProcessEngine engine = engineOn(source);
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
    instance = engine.getRuntimeService().startProcessInstanceByKey("waits").getId();
    engine.close();
    JdbcClient sql = JdbcClient.create(source);
    Stream.of(ROWS.split(";\n")).forEach(row -> sql.sql(row).update());
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void createTarget() {
    target = aDatabase();
  }

  @Test
  void shouldBringBackEveryRow() throws IOException, SQLException {
    Path backup = aBackup();

    restore(backup, target, false);
    migrate(target);

    assertThat(content(target)).isEqualTo(content(source)).containsKey("act_ru_job");
    assertThat(JdbcClient.create(target).sql(NEXT_SUPPRESSION).query(Long.class).single())
        .isEqualTo(3);
    assertThat(references(target)).isEqualTo(references(source)).isPositive();
  }

  @Test
  void shouldBringBackEncryptedContactsForThoseWhoHaveTheKey() throws IOException, SQLException {
    DataSource encrypted = aCopyOfTheSource();
    try (Connection connection = encrypted.getConnection()) {
      conversion(connection, secret('a')).encrypt();
    }
    Path backup = folder.resolve("backup");

    backUp(encrypted, backup);
    restore(backup, target, false);
    migrate(target);

    assertThat(content(target)).isEqualTo(content(encrypted)).isNotEqualTo(content(source));
    assertThat(content(target).get("forecourt.customer")).doesNotContain("Zoë");
    try (Connection connection = target.getConnection()) {
      assertThatThrownBy(() -> conversion(connection, secret('b')).decrypt())
          .isInstanceOf(IllegalStateException.class);
      conversion(connection, secret('a')).decrypt();
    }
    assertThat(content(target)).isEqualTo(content(source));
  }

  private static ContactConversion conversion(Connection connection, String secret) {
    return ContactCiphers.conversion(new SingleConnectionDataSource(connection, true), secret);
  }

  @Test
  void shouldLetARestoredProcessInstanceGoOn() throws IOException, SQLException {
    restore(aBackup(), target, false);

    ProcessEngine engine = engineOn(target);
    ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofHours(2))));
    try {
      Job timer = engine.getManagementService().createJobQuery().executable().singleResult();
      engine.getManagementService().executeJob(timer.getId());
      assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
      assertThat(
              engine
                  .getHistoryService()
                  .createHistoricProcessInstanceQuery()
                  .processInstanceId(instance)
                  .finished()
                  .count())
          .isEqualTo(1);
    } finally {
      ClockUtil.reset();
      engine.close();
    }
  }

  @Test
  void shouldBelongToItsOwnerAndLeaveNothingBeside() throws IOException, SQLException {
    Path backup = folder.resolve("backup");

    backUp(source, backup);

    assertThat(Files.getPosixFilePermissions(backup))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(backup);
    }
  }

  @Test
  void shouldLeaveTheFormerBackupWhenItFails() throws IOException {
    Path backup = Files.writeString(folder.resolve("backup"), "yesterday's");

    assertThatThrownBy(() -> backUp(target, backup)).hasMessageContaining("no Forecourt");

    assertThat(backup).hasContent("yesterday's");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(backup);
    }
  }

  @Test
  void shouldRefuseToOverwriteLeadsUnlessToldTo() throws IOException, SQLException {
    Path backup = aBackup();
    restore(backup, target, false);
    JdbcClient.create(target).sql("delete from forecourt.suppression").update();
    Map<String, String> before = content(target);

    assertThatThrownBy(() -> restore(backup, target, false)).hasMessageContaining("--replace");
    assertThat(content(target)).isEqualTo(before);

    restore(backup, target, true);
    assertThat(content(target)).isEqualTo(content(source));
  }

  @Test
  void shouldRefuseATruncatedFileAtAnyLength() throws IOException, SQLException {
    byte[] whole = Files.readAllBytes(aBackup());

    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> restore(cut, target, true))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(content(target)).isEmpty();
  }

  @Test
  void shouldRefuseADamagedFile() throws IOException, SQLException {
    byte[] bytes = Files.readAllBytes(aBackup());
    // Long enough to hit the rows of a table, not only what ZIP says twice.
    for (int at = bytes.length / 3; at < bytes.length / 3 + 500; at++) {
      bytes[at] ^= 1;
    }
    Path damaged = Files.write(folder.resolve("damaged"), bytes);

    assertThatThrownBy(() -> restore(damaged, target, true))
        .isInstanceOf(IllegalStateException.class);
    assertThat(content(target)).isEmpty();
  }

  @Test
  void shouldRefuseABackupOfANewerVersion() throws IOException, SQLException {
    DataSource newer = aCopyOfTheSource();
    JdbcClient.create(newer)
        .sql("update forecourt.flyway_schema_history set version = '9999' where version = '1'")
        .update();
    JdbcClient.create(newer)
        .sql(
            "update forecourt.flyway_schema_history set installed_rank = 9999 where version = '9999'")
        .update();
    Path backup = folder.resolve("newer");
    backUp(newer, backup);

    assertThatThrownBy(() -> restore(backup, target, false)).hasMessageContaining("newer");
    assertThat(content(target)).isEmpty();
  }

  @Test
  void shouldChangeNothingWhenItFailsHalfway() throws IOException, SQLException {
    DataSource other = aCopyOfTheSource();
    JdbcClient.create(other)
        .sql("update act_ge_property set value_ = '7.23.0' where name_ = 'schema.version'")
        .update();
    Path backup = folder.resolve("other-engine");
    backUp(other, backup);
    restore(aBackup(), target, false);

    assertThatThrownBy(() -> restore(backup, target, true)).hasMessageContaining("7.23.0");
    assertThat(content(target)).isEqualTo(content(source));
  }

  @Test
  void shouldRefuseADatabaseInUse() throws Exception {
    Path backup = aBackup();

    try (AutoCloseable used = target.getConnection()) {
      assertThat(used).isNotNull();
      assertThatThrownBy(() -> restore(backup, target, false))
          .hasMessageContaining("other connections");
    }
  }

  /** The source does not change, so its backup is written once. */
  private Path aBackup() throws IOException, SQLException {
    Path backup = folder.resolve("backup");
    if (written == null) {
      backUp(source, backup);
      written = Files.readAllBytes(backup);
    }
    return Files.write(backup, written);
  }

  private static void backUp(DataSource from, Path to) throws IOException, SQLException {
    new DatabaseBackup(from, CommandLine.json(), Clock.systemUTC()).writeTo(to);
  }

  private static void restore(Path from, DataSource to, boolean replace)
      throws IOException, SQLException {
    try (BackupFile file = BackupFile.open(from, CommandLine.json())) {
      new DatabaseRestore(to).restore(file, replace);
    }
  }

  private static DataSource aDatabase() {
    return aDatabaseLike("template1");
  }

  private static DataSource aCopyOfTheSource() {
    return aDatabaseLike(
        JdbcClient.create(source).sql("select current_database()").query(String.class).single());
  }

  private static DataSource aDatabaseLike(String template) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    JdbcClient.create(server.getPostgresDatabase())
        .sql("create database " + name + " template " + template)
        .update();
    return server.getDatabase("postgres", name);
  }

  private static void migrate(DataSource database) {
    Flyway.configure().dataSource(database).schemas("forecourt").load().migrate();
  }

  private static ProcessEngine engineOn(DataSource database) {
    return ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
        .setProcessEngineName(UUID.randomUUID().toString())
        .setDataSource(database)
        .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
        .setJobExecutorActivate(false)
        .buildProcessEngine();
  }

  /** The rows of each table as one text; Flyway's own table says when it ran. */
  private static Map<String, String> content(DataSource database) throws SQLException {
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

  private static long references(DataSource database) {
    return new Catalog(JdbcClient.create(database)).references().size();
  }

  private static final String NEXT_SUPPRESSION =
      "select nextval(pg_get_serial_sequence('forecourt.suppression', 'id'))";

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
}
