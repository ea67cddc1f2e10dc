package io.forecourt;

import com.zaxxer.hikari.HikariDataSource;
import io.forecourt.platform.JdbcClients;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL with our tables and one empty store, without an application on top. */
public final class TestDatabase {

  private static final DataSource DATABASE = start();

  public static DataSource dataSource() {
    return DATABASE;
  }

  public static JdbcClient jdbc() {
    return JdbcClients.on(DATABASE);
  }

  private static DataSource start() {
    try {
      HikariDataSource database = new HikariDataSource();
      database.setDataSource(EmbeddedPostgres.start().getPostgresDatabase());
      Flyway.configure().dataSource(database).schemas("forecourt").load().migrate();
      JdbcClient.create(database)
          .sql(
              "insert into forecourt.store (id, name, time_zone, currency, phone, email, address,"
                  + " postal_code, market_area) values ('riverside', 'Riverside Motors',"
                  + " 'America/Chicago', 'USD', '+15155550100', 'sales@riverside.example',"
                  + " '1 River Road', '50309', '{503}')")
          .update();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TestDatabase() {}
}
