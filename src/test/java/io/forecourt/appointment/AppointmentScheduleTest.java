package io.forecourt.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentScheduleTest {

  private static final Instant NOW = Instant.parse("2026-03-11T15:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // Days ahead, a moment more than the confirmation needs, exactly it, and an hour ahead.
    "2026-03-14T15:00:00Z, true,  2026-03-13T15:00:00Z, 2026-03-14T13:00:00Z",
    "2026-03-12T15:00:01Z, true,  2026-03-11T15:00:01Z, 2026-03-12T13:00:01Z",
    "2026-03-12T15:00:00Z, false, 2026-03-11T15:00:00Z, 2026-03-12T13:00:00Z",
    "2026-03-11T16:00:00Z, false, 2026-03-10T16:00:00Z, 2026-03-11T15:30:00Z",
  })
  void shouldRemindNoEarlierThanHalfwayToTheAppointment(
      Instant appointment, boolean isFar, Instant confirmation, Instant reminder) {
    assertThat(AppointmentSchedule.of(appointment, Duration.ofDays(1), Duration.ofHours(2), NOW))
        .isEqualTo(new AppointmentSchedule(isFar, confirmation, reminder));
  }
}
