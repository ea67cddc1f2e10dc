package io.forecourt.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Lead;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.Store;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceNextActionTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  /** Open on Wednesdays from 8:00 AM to 6:00 PM. */
  private static final Store STORE =
      new Store(
          "downtown",
          "Downtown Toyota",
          CHICAGO,
          Currency.getInstance("USD"),
          "",
          "",
          "",
          "50309",
          List.of(),
          Optional.empty(),
          new BusinessTime(
              CHICAGO,
              Map.of(
                  DayOfWeek.WEDNESDAY,
                  List.of(new BusinessTime.Window(LocalTime.of(8, 0), LocalTime.of(18, 0)))),
              Map.of()));

  @ParameterizedTest
  @CsvSource({
    "2026-03-11T15:00:00Z, 2026-03-11T15:30:00Z, GREEN, 30 min of open time left",
    "2026-03-11T15:00:00Z, 2026-03-11T15:11:00Z, GREEN, 11 min of open time left",
    "2026-03-11T15:00:00Z, 2026-03-11T15:10:00Z, AMBER, 10 min of open time left",
    "2026-03-11T15:00:00Z, 2026-03-11T15:09:00Z, AMBER, 9 min of open time left",
    "2026-03-11T15:00:00Z, 2026-03-11T14:57:00Z, RED, 3 min overdue",
    "2026-03-11T15:00:00Z, 2026-03-11T14:30:00Z, RED, 30 min overdue",
    // Before the store opens, few open minutes are left, but none of them runs.
    "2026-03-11T12:00:00Z, 2026-03-11T13:05:00Z, GREEN, 5 min of open time left",
  })
  void shouldTurnAmberWhenTenOpenMinutesAreLeftAndRedWhenOverdue(
      Instant now, Instant due, String state, String clock) {
    LeadWorkspace.Next next = WorkspaceNextAction.of(new Lead.NextAction("Call", due), STORE, now);

    assertThat(next.text()).isEqualTo("Call");
    assertThat(next.state()).isEqualTo(state);
    assertThat(next.clock()).isEqualTo(clock);
  }

  @Test
  void shouldNotCountTheNightWhenOverdue() {
    Lead.NextAction atNine = new Lead.NextAction("Call", Instant.parse("2026-03-11T14:00:00Z"));
    Instant nextMorning = Instant.parse("2026-03-12T13:31:00Z");

    LeadWorkspace.Next next = WorkspaceNextAction.of(atNine, STORE, nextMorning);

    assertThat(next.state() + " " + next.clock()).isEqualTo("RED 9 h overdue");
  }
}
