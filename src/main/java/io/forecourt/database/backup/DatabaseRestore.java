package io.forecourt.database.backup;

import io.forecourt.database.backup.BackupManifest.SequenceEntry;
import io.forecourt.database.backup.BackupManifest.TableEntry;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Restores a backup into a database in one transaction. */
final class DatabaseRestore {

  private final DataSource database;

  DatabaseRestore(DataSource database) {
    this.database = database;
  }

  /**
   * @param replace whether existing leads may be deleted
   * @throws IllegalStateException where the database is in use, has leads, or the backup is of a
   *     version that this release does not know
   */
  void restore(BackupFile file, boolean replace) throws IOException, SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      refuseWhatWouldBeLost(new Catalog(sql), replace);
      EmptyInstallation tables =
          new EmptyInstallation(connection, sql, file.manifest().schemaVersion());
      if (!tables.isKnown()) {
        throw new IllegalStateException(
            "The backup was taken with a newer Forecourt (schema %s). Update Forecourt first."
                .formatted(file.manifest().schemaVersion()));
      }
      tables.create();
      fill(file, sql, connection.unwrap(PGConnection.class).getCopyAPI());
      connection.commit();
    }
  }

  private static void refuseWhatWouldBeLost(Catalog catalog, boolean replace) {
    int others = catalog.otherConnections();
    if (others > 0) {
      throw new IllegalStateException(
          "The database has %d other connections. Stop all nodes and workers first."
              .formatted(others));
    }
    if (!replace && catalog.hasLeads()) {
      throw new IllegalStateException(
          "The database has leads. --replace deletes everything in it and restores the backup.");
    }
  }

  private static void fill(BackupFile file, JdbcClient sql, CopyManager copy)
      throws IOException, SQLException {
    Catalog catalog = new Catalog(sql);
    refuseOtherTables(file.manifest(), catalog);
    sql.sql("truncate " + String.join(", ", catalog.tables())).update();
    List<Catalog.Reference> references = catalog.references();
    references.forEach(each -> sql.sql(each.drop()).update());
    for (TableEntry table : file.manifest().tables()) {
      try (InputStream rows = file.rows(table)) {
        copy.copyIn("copy " + table.target() + " from stdin", rows);
      }
    }
    references.forEach(each -> sql.sql(each.add()).update());
    for (SequenceEntry each : file.manifest().sequences()) {
      sql.sql("select setval(to_regclass(:sequence), :value, :called)")
          .param("sequence", each.sequence())
          .param("value", each.lastValue())
          .param("called", each.called())
          .query(Long.class)
          .single();
    }
  }

  /** The engine's tables are created as this release's engine knows them, and no other way. */
  private static void refuseOtherTables(BackupManifest manifest, Catalog catalog) {
    String engine = catalog.engineVersion();
    TreeSet<String> missing =
        new TreeSet<>(manifest.tables().stream().map(TableEntry::table).toList());
    catalog.tables().forEach(missing::remove);
    if (!engine.equals(manifest.engineVersion()) || !missing.isEmpty()) {
      throw new IllegalStateException(
          ("The backup was taken with engine %s and this release has %s (tables missing here: %s)."
                  + " Restore it with the release that wrote it, then update.")
              .formatted(manifest.engineVersion(), engine, missing));
    }
  }
}
