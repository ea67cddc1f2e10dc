package io.forecourt.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forecourt.FreezableProxy;
import io.forecourt.TestDatabase;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/** A real database behind a line that can hang. */
class DatabasePulseTest {

  private FreezableProxy line;
  private DatabasePulse pulse;

  @BeforeEach
  void aPulse() throws Exception {
    try (Connection connection = TestDatabase.dataSource().getConnection()) {
      String url = connection.getMetaData().getURL();
      line = new FreezableProxy(URI.create(url.substring("jdbc:".length())).getPort());
      DataSourceProperties settings = new DataSourceProperties();
      settings.setUrl("jdbc:postgresql://localhost:%d/postgres".formatted(line.port()));
      settings.setUsername(connection.getMetaData().getUserName());
      pulse = new DatabasePulse(settings);
    }
    pulse.start();
  }

  @AfterEach
  void stop() throws Exception {
    pulse.stop();
    line.close();
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

  @Test
  void shouldStopWhenNothingListens() throws Exception {
    line.close();

    await().atMost(Duration.ofSeconds(5)).until(() -> !pulse.isDatabaseUp());
  }
}
