package io.forecourt.database.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.database.backup.BackupManifest.SequenceEntry;
import io.forecourt.database.backup.BackupManifest.TableEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Copies every table as of one moment, while the application keeps running. */
final class DatabaseBackup {

  private final DataSource database;
  private final ObjectMapper json;
  private final Clock clock;

  DatabaseBackup(DataSource database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** One snapshot for all tables: a lead and its process instance belong together. */
  BackupManifest writeTo(Path target) throws IOException, SQLException {
    try (Connection connection = database.getConnection();
        BackupWriter file = new BackupWriter(target)) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      Catalog catalog = new Catalog(sql);
      if (!catalog.isInstalled()) {
        throw new IllegalStateException("The database holds no Forecourt: nothing to back up.");
      }
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      List<TableEntry> tables = new ArrayList<>();
      for (String table : catalog.tables()) {
        tables.add(copy(table, catalog.columns(table), copy, file));
      }
      BackupManifest manifest =
          new BackupManifest(
              BackupManifest.FORMAT,
              clock.instant(),
              catalog.schemaVersion(),
              catalog.engineVersion(),
              tables,
              catalog.sequences().stream().map(name -> sequence(name, sql)).toList());
      connection.rollback();
      file.finish(manifest, json);
      return manifest;
    }
  }

  private static TableEntry copy(
      String table, List<String> columns, CopyManager copy, BackupWriter file)
      throws IOException, SQLException {
    String rows = "copy " + new TableEntry(table, columns, 0, "").target() + " to stdout";
    return file.add(table, columns, out -> copy.copyOut(rows, out));
  }

  /** Sequences follow no snapshot: read last, they are never behind the rows. */
  private static SequenceEntry sequence(String name, JdbcClient sql) {
    return sql.sql("select last_value, is_called from " + name)
        .query(
            (row, number) ->
                new SequenceEntry(name, row.getLong("last_value"), row.getBoolean("is_called")))
        .single();
  }
}
