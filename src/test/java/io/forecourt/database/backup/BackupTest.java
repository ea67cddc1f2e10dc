package io.forecourt.database.backup;

import static io.forecourt.database.backup.BackupSource.aBackup;
import static io.forecourt.database.backup.BackupSource.aCopyOfTheSource;
import static io.forecourt.database.backup.BackupSource.backUp;
import static io.forecourt.database.backup.BackupSource.content;
import static io.forecourt.database.backup.BackupSource.engineOn;
import static io.forecourt.database.backup.BackupSource.migrate;
import static io.forecourt.database.backup.BackupSource.restore;
import static io.forecourt.database.backup.BackupSource.source;
import static io.forecourt.platform.ContactCiphers.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactConversion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class BackupTest {

  @TempDir Path folder;
  private final DataSource target = BackupSource.aDatabase();

  @Test
  void shouldBringBackEveryRow() throws IOException, SQLException {
    Path backup = aBackup(folder);

    restore(backup, target, false);
    migrate(target);

    assertThat(content(target)).isEqualTo(content(source())).containsKey("act_ru_job");
    assertThat(JdbcClient.create(target).sql(NEXT_SUPPRESSION).query(Long.class).single())
        .isEqualTo(3);
    assertThat(references(target)).isEqualTo(references(source())).isPositive();
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

    assertThat(content(target)).isEqualTo(content(encrypted)).isNotEqualTo(content(source()));
    assertThat(content(target).get("forecourt.customer")).doesNotContain("Zoë");
    try (Connection connection = target.getConnection()) {
      assertThatThrownBy(() -> conversion(connection, secret('b')).decrypt())
          .isInstanceOf(IllegalStateException.class);
      conversion(connection, secret('a')).decrypt();
    }
    assertThat(content(target)).isEqualTo(content(source()));
  }

  @Test
  void shouldLetARestoredProcessInstanceGoOn() throws IOException, SQLException {
    restore(aBackup(folder), target, false);

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
                  .processInstanceId(BackupSource.instance())
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

    backUp(source(), backup);

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

  private static ContactConversion conversion(Connection connection, String secret) {
    return ContactCiphers.conversion(new SingleConnectionDataSource(connection, true), secret);
  }

  private static long references(DataSource database) {
    return new Catalog(JdbcClient.create(database)).references().size();
  }

  private static final String NEXT_SUPPRESSION =
      "select nextval(pg_get_serial_sequence('forecourt.suppression', 'id'))";
}
