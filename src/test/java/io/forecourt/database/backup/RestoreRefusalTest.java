package io.forecourt.database.backup;

import static io.forecourt.database.backup.BackupSource.aBackup;
import static io.forecourt.database.backup.BackupSource.aCopyOfTheSource;
import static io.forecourt.database.backup.BackupSource.backUp;
import static io.forecourt.database.backup.BackupSource.content;
import static io.forecourt.database.backup.BackupSource.restore;
import static io.forecourt.database.backup.BackupSource.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A restore that does not fit leaves the database as it is. */
class RestoreRefusalTest {

  @TempDir Path folder;
  private final DataSource target = BackupSource.aDatabase();

  @Test
  void shouldRefuseToOverwriteLeadsUnlessToldTo() throws IOException, SQLException {
    Path backup = aBackup(folder);
    restore(backup, target, false);
    JdbcClient.create(target).sql("delete from forecourt.suppression").update();
    Map<String, String> before = content(target);

    assertThatThrownBy(() -> restore(backup, target, false)).hasMessageContaining("--replace");
    assertThat(content(target)).isEqualTo(before);

    restore(backup, target, true);
    assertThat(content(target)).isEqualTo(content(source()));
  }

  @Test
  void shouldRefuseATruncatedFileAtAnyLength() throws IOException, SQLException {
    byte[] whole = Files.readAllBytes(aBackup(folder));

    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> restore(cut, target, true))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(content(target)).isEmpty();
  }

  @Test
  void shouldRefuseADamagedFile() throws IOException, SQLException {
    byte[] bytes = Files.readAllBytes(aBackup(folder));
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
  void shouldRefuseRowsThatWereChangedInTheFile() throws IOException, SQLException {
    Path changed = folder.resolve("changed");
    try (ZipFile backup = new ZipFile(aBackup(folder).toFile());
        ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : Collections.list(backup.entries())) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(withoutLeads(backup.getInputStream(entry).readAllBytes(), entry));
        copy.closeEntry();
      }
    }

    assertThatThrownBy(() -> restore(changed, target, true)).hasMessageContaining("checksum");
    assertThat(content(target)).isEmpty();
  }

  /** The manifest stays as it is; the rows are whole, and others. */
  private static byte[] withoutLeads(byte[] rows, ZipEntry entry) {
    return entry.getName().endsWith("forecourt.lead.copy") ? new byte[0] : rows;
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
    restore(aBackup(folder), target, false);

    assertThatThrownBy(() -> restore(backup, target, true)).hasMessageContaining("7.23.0");
    assertThat(content(target)).isEqualTo(content(source()));
  }

  @Test
  void shouldRefuseADatabaseInUse() throws Exception {
    Path backup = aBackup(folder);

    try (AutoCloseable used = target.getConnection()) {
      assertThat(used).isNotNull();
      assertThatThrownBy(() -> restore(backup, target, false))
          .hasMessageContaining("other connections");
    }
  }
}
