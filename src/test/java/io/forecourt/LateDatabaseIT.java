package io.forecourt;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LateDatabaseIT {

  @Test
  void shouldWaitForADatabaseThatIsNotUpYet() throws IOException {
    Path home = Path.of("target", "late-database-" + UUID.randomUUID()).toAbsolutePath();
    int port = RunningForecourt.freePort();
    RunningForecourt forecourt = new RunningForecourt(home);
    forecourt.launch(
        "--spring.datasource.url=jdbc:postgresql://localhost:" + port + "/postgres",
        "--spring.datasource.username=postgres");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Files.readString(home.resolve("log")).contains("refused"));
    EmbeddedPostgres database =
        EmbeddedPostgres.builder().setPort(port).setRegisterShutdownHook(false).start();
    try {
      forecourt.awaitHealth();
    } finally {
      forecourt.close();
      database.close();
    }
  }
}
