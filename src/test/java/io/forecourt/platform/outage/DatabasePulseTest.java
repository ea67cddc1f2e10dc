package io.forecourt.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.forecourt.FreezableProxy;
import io.forecourt.TestDatabase;
import io.forecourt.platform.DatabaseOutage;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real database behind a line that can hang. */
class DatabasePulseTest {

  private final RequestConnections requests = new RequestConnections();

  private FreezableProxy line;
  private DatabasePulse pulse;
  private final List<HikariDataSource> pools = new ArrayList<>();

  @BeforeEach
  void aPulse() throws Exception {
    try (Connection connection = TestDatabase.dataSource().getConnection()) {
      String url = connection.getMetaData().getURL();
      line = new FreezableProxy(URI.create(url.substring("jdbc:".length())).getPort());
      DataSourceProperties settings = new DataSourceProperties();
      settings.setUrl("jdbc:postgresql://localhost:%d/postgres".formatted(line.port()));
      settings.setUsername(connection.getMetaData().getUserName());
      pulse = new DatabasePulse(settings, requests);
    }
    pulse.start();
  }

  @AfterEach
  void stop() throws Exception {
    pulse.stop();
    line.close();
    pools.forEach(HikariDataSource::close);
  }

  @Test
  void shouldStopWithinSecondsWhenTheDatabaseHangsAndComeBack() {
    await().during(Duration.ofMillis(1_200)).until(pulse::isDatabaseUp);

    line.freeze();
    await().atMost(Duration.ofSeconds(5)).until(() -> !pulse.isDatabaseUp());

    line.thaw();
    await().atMost(Duration.ofSeconds(5)).until(pulse::isDatabaseUp);
    assertThat(pulse.isRunning()).isTrue();
  }

  /** The wait for a hanging server would end after the 30 seconds of the socket's own limit. */
  @Test
  void shouldCutTheConnectionOfARequestThatWaitsForAHangingDatabase() throws Exception {
    DataSource database =
        (DataSource) requests.postProcessAfterInitialization(pool(), "dataSource");
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    JdbcClient jdbc = JdbcClient.create(database);
    requests.begin();
    try {
      long start = System.nanoTime();
      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        line.freeze();
                        jdbc.sql("select 1").query(Integer.class).single();
                      }))
          .satisfies(failure -> assertThat(DatabaseOutage.isIn(failure)).isTrue());

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    } finally {
      requests.end();
    }
  }

  /** Background work goes on where it stood. */
  @Test
  void shouldLeaveConnectionsAloneThatNoRequestHolds() throws Exception {
    DataSource database =
        (DataSource) requests.postProcessAfterInitialization(pool(), "dataSource");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      line.freeze();
      await().atMost(Duration.ofSeconds(5)).until(() -> !pulse.isDatabaseUp());
      line.thaw();

      assertThat(statement.execute("select 1")).isTrue();
    }
  }

  private HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:postgresql://localhost:%d/postgres".formatted(line.port()));
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(1);
    pool.addDataSourceProperty("socketTimeout", "30");
    pools.add(pool);
    return pool;
  }

  @Test
  void shouldStopWhenNothingListens() throws Exception {
    line.close();

    await().atMost(Duration.ofSeconds(5)).until(() -> !pulse.isDatabaseUp());
  }
}
