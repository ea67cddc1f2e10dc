package io.forecourt.database.backup;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables of an installation as they were at the version of a backup, without any rows. */
final class EmptyInstallation {

  private static final List<String> ENGINE_PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  private final Connection connection;
  private final JdbcClient sql;
  private final MigrationVersion schemaVersion;
  private final FluentConfiguration migrations;

  /**
   * @param sql on the same connection
   * @param schemaVersion migration after which the backup was taken
   */
  EmptyInstallation(Connection connection, JdbcClient sql, String schemaVersion) {
    this.connection = connection;
    this.sql = sql;
    this.schemaVersion = MigrationVersion.fromVersion(schemaVersion);
    this.migrations =
        Flyway.configure()
            .dataSource(SharedTransaction.on(connection))
            .schemas("forecourt")
            // Views may need columns of later migrations; the next start creates them.
            .repeatableSqlMigrationPrefix("not-now-");
  }

  /** Whether this release has the migration, and so all before it. */
  boolean isKnown() {
    return Arrays.stream(migrations.load().info().all())
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .anyMatch(schemaVersion::equals);
  }

  /** Drops what is there, and creates the tables of the backup's version. */
  void create() {
    Catalog catalog = new Catalog(sql);
    String searchPath = sql.sql("show search_path").query(String.class).single();
    List<String> former = catalog.tables();
    if (!former.isEmpty()) {
      sql.sql("drop table " + String.join(", ", former) + " cascade").update();
    }
    sql.sql("drop schema if exists forecourt cascade").update();
    migrations.target(schemaVersion).load().migrate();
    // Migrations leave their own path behind; the engine's tables go where the application looks.
    sql.sql("select set_config('search_path', :path, false)")
        .param("path", searchPath)
        .query(String.class)
        .single();
    for (String part : ENGINE_PARTS) {
      ScriptUtils.executeSqlScript(
          connection,
          new EncodedResource(
              new ClassPathResource(
                  "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")));
    }
  }
}
