package io.forecourt.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerSchemaTest {

  private static final String SCHEMA = "newer_schema_test";

  @TempDir private Path older;
  @TempDir private Path newer;

  @AfterEach
  void drop() {
    TestDatabase.jdbc().sql("drop schema if exists " + SCHEMA + " cascade").update();
  }

  @Test
  void shouldRefuseTablesOfANewerRelease() throws IOException {
    for (Path release : new Path[] {older, newer}) {
      Files.writeString(release.resolve("V1__one.sql"), "create table one (id int);");
    }
    Files.writeString(newer.resolve("V2__two.sql"), "create table two (id int);");
    NewerSchema strategy = new NewerSchema();

    strategy.migrate(of(older));
    strategy.migrate(of(newer));
    strategy.migrate(of(newer));

    assertThatThrownBy(() -> strategy.migrate(of(older)))
        .hasMessageStartingWith(
            "The database was written by a newer Forecourt (schema 2; this release knows 1).");
  }

  private static Flyway of(Path release) {
    return Flyway.configure()
        .dataSource(TestDatabase.dataSource())
        .schemas(SCHEMA)
        .locations("filesystem:" + release)
        .load();
  }
}
