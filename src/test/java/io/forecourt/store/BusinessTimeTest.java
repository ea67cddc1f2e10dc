package io.forecourt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {

  private static final BusinessTime HOURS =
      new BusinessTime(
          ZoneId.of("America/Chicago"),
          Map.of(
              DayOfWeek.FRIDAY,
              List.of(window("08:00", "12:00"), window("13:00", "18:00")),
              DayOfWeek.SUNDAY,
              List.of(window("01:00", "05:00")),
              DayOfWeek.MONDAY,
              List.of(window("08:00", "18:00"))),
          Map.of(LocalDate.parse("2026-05-25"), "Memorial Day"));

  @ParameterizedTest
  @CsvSource({
    // In a window, across lunch, across the weekend, from the night, across a holiday Monday.
    "2026-03-20T09:00-05:00, PT30M, 2026-03-20T09:30-05:00",
    "2026-03-20T11:45-05:00, PT30M, 2026-03-20T13:15-05:00",
    "2026-03-20T17:50-05:00, PT30M, 2026-03-22T01:20-05:00",
    "2026-03-20T23:10-05:00, PT5M, 2026-03-22T01:05-05:00",
    "2026-05-24T04:45-05:00, PT30M, 2026-05-29T08:15-05:00",
    "2026-03-20T12:00-05:00, PT0S, 2026-03-20T13:00-05:00"
  })
  void shouldAddOpenTime(OffsetDateTime start, Duration open, OffsetDateTime end) {
    assertThat(HOURS.add(start.toInstant(), open)).isEqualTo(end.toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-20T07:00-05:00, 2026-03-20T19:00-05:00, PT9H",
    "2026-03-20T11:00-05:00, 2026-03-20T14:00-05:00, PT2H",
    "2026-03-20T23:00-05:00, 2026-03-21T23:00-05:00, PT0S",
    "2026-03-20T14:00-05:00, 2026-03-20T11:00-05:00, PT0S",
    "2026-05-25T00:00-05:00, 2026-05-26T00:00-05:00, PT0S"
  })
  void shouldMeasureOpenTime(OffsetDateTime start, OffsetDateTime end, Duration open) {
    assertThat(HOURS.between(start.toInstant(), end.toInstant())).isEqualTo(open);
  }

  @Test
  void shouldCountTheHoursThatReallyPassWhenTheClocksChange() {
    Instant spring = Instant.parse("2026-03-08T06:00:00Z");
    Instant autumn = Instant.parse("2026-11-01T05:00:00Z");

    assertThat(HOURS.between(spring, spring.plus(Duration.ofHours(12))))
        .isEqualTo(Duration.ofHours(3));
    assertThat(HOURS.between(autumn, autumn.plus(Duration.ofHours(12))))
        .isEqualTo(Duration.ofHours(5));
  }

  @Test
  void shouldSayThatAStoreNeverOpens() {
    BusinessTime closed = new BusinessTime(ZoneId.of("UTC"), Map.of(), Map.of());

    assertThat(closed.isOpen(Instant.EPOCH)).isFalse();
    assertThatThrownBy(() -> closed.add(Instant.EPOCH, Duration.ofMinutes(1)))
        .hasMessageContaining("opening hours");
  }

  private static BusinessTime.Window window(String opens, String closes) {
    return new BusinessTime.Window(LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
