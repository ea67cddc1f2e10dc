package io.forecourt.bench;

import io.forecourt.FaultRun;
import io.forecourt.LeadLoad;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hour that comes twice. It has an application of its own, because a clock that also went
 * through spring would make months of touches due. Not a test: {@code make faults} runs it.
 */
@UnderLoad
class AutumnFaults {

  /** 12:50 AM of the Sunday on which the clocks go back in Des Moines. */
  private static final Instant BEFORE = Instant.parse("2026-11-01T05:50:00Z");

  private static final Duration BOTH_HOURS = Duration.ofMinutes(130);
  private static final Duration UNTIL_THE_MORNING = Duration.ofHours(9);

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

  /** An answer that this hurried clock has made late waits for the morning, as the law wants it. */
  private Instant letBothHoursPass() {
    Instant start = Instant.now();
    Duration passed = Duration.ZERO;
    while (passed.compareTo(BOTH_HOURS) < 0) {
      passed = passed.plusMinutes(2);
      pass(start, passed);
    }
    while (passed.compareTo(UNTIL_THE_MORNING) < 0) {
      passed = passed.plusMinutes(15);
      pass(start, passed);
    }
    return Instant.now();
  }

  private static void pass(Instant start, Duration passed) {
    ClockUtil.offset(Duration.between(start, BEFORE.plus(passed)).toMillis());
    FaultRun.pause(Duration.ofMillis(300));
  }
}
