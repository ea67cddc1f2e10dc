package io.forecourt.bench;

import io.forecourt.FaultRun;
import io.forecourt.LeadLoad;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hour that comes twice. It has an application of its own, because a clock that also went
 * through spring would make months of touches due. Not a test: {@code make faults} runs it.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "forecourt.workers.serve=true",
      "forecourt.events.serve=true",
      "forecourt.messages.first-texts-per-hour=100000",
      "camunda.bpm.job-execution.enabled=true",
      "spring.datasource.hikari.connection-init-sql=set synchronous_commit = on"
    })
class AutumnFaults {

  /** 12:50 AM of the Sunday on which the clocks go back in Des Moines. */
  private static final Instant BEFORE = Instant.parse("2026-11-01T05:50:00Z");

  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @AfterEach
  void realTime() {
    ClockUtil.reset();
  }

  @Test
  void shouldLoseNothingWhenDaylightSavingEnds() throws Exception {
    ClockUtil.offset(Duration.between(Instant.now(), BEFORE).toMillis());
    FaultRun.allowManyLeads(jdbc);
    new FaultRun(jdbc)
        .suffer(
            "daylight saving ends (1:00 AM comes twice)",
            new LeadLoad("riverside", "test-key"),
            number -> "http://localhost:" + port,
            this::letBothHoursPass,
            () -> "");
  }

  private Instant letBothHoursPass() {
    Instant start = Instant.now();
    for (int minutes = 2; minutes <= 130; minutes += 2) {
      Instant moment = BEFORE.plus(Duration.ofMinutes(minutes));
      ClockUtil.offset(Duration.between(start, moment).toMillis());
      FaultRun.pause(Duration.ofMillis(300));
    }
    return Instant.now();
  }
}
