package io.forecourt.messaging.gate;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reminder of a visit at half past nine: two hours before is too early to write. */
@ForecourtTest
class HeldReminderTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private HeldMessageRetry held;

  private UUID id;

  @BeforeEach
  void remindTooEarly() {
    id = showroom.handOff(aLead().hot());
    engine.call(id, "ANSWERED");
    engine.agreeOnVisit(id, "2026-03-13T09:30:00");
    EngineTime.setTo(Instant.parse("2026-03-13T12:30:30Z"));
    engine.settle(id);
    assertThat(said()).doesNotContain("9:30 AM CDT");
  }

  @Test
  void shouldStillNameTheTimeWhenItMayLeave() {
    askAgainAt("2026-03-13T13:30:00Z");

    assertThat(said()).contains("9:30 AM CDT today");
  }

  @Test
  void shouldNotRemindOfWhatIsPast() {
    askAgainAt("2026-03-13T15:00:00Z");

    assertThat(said()).doesNotContain("9:30 AM CDT");
  }

  private void askAgainAt(String moment) {
    EngineTime.setTo(Instant.parse(moment));
    while (held.processNext()) {
      // Until nothing is due.
    }
  }

  private String said() {
    return String.join("\n", showroom.assistant(id));
  }
}
