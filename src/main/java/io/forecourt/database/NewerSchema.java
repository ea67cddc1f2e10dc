package io.forecourt.database;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Refuses tables of a newer release. Flyway alone goes on with a warning, and would put this
 * release's views in place of the newer ones.
 */
@Component
class NewerSchema implements FlywayMigrationStrategy {

  @Override
  public void migrate(Flyway flyway) {
    Stream.of(flyway.info().applied())
        .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS)
        .map(MigrationInfo::getVersion)
        .filter(version -> version != null)
        .max(MigrationVersion::compareTo)
        .ifPresent(newest -> refuse(newest, flyway));
    flyway.migrate();
  }

  private static void refuse(MigrationVersion newest, Flyway flyway) {
    String known =
        Stream.of(flyway.info().all())
            .filter(each -> !each.getState().isFailed())
            .filter(each -> each.getState() != MigrationState.FUTURE_SUCCESS)
            .map(MigrationInfo::getVersion)
            .filter(version -> version != null)
            .max(MigrationVersion::compareTo)
            .map(MigrationVersion::getVersion)
            .orElse("none");
    throw new IllegalStateException(
        ("The database was written by a newer Forecourt (schema %s; this release knows %s). Start"
                + " that release, or restore a backup from before the upgrade.")
            .formatted(newest.getVersion(), known));
  }
}
