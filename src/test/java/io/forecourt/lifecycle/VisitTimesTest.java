package io.forecourt.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.store.BusinessTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitTimesTest {

  private static final List<BusinessTime.Window> ALL_DAY =
      List.of(new BusinessTime.Window(LocalTime.of(9, 0), LocalTime.of(18, 0)));
  private static final BusinessTime HOURS =
      new BusinessTime(
          ZoneId.of("America/Chicago"),
          Map.of(DayOfWeek.WEDNESDAY, ALL_DAY, DayOfWeek.THURSDAY, ALL_DAY),
          Map.of(LocalDate.parse("2026-11-26"), "Thanksgiving Day"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-29T18:00:00Z | We're closed Sunday, Nov 29.",
        "2026-11-26T18:00:00Z | We're closed Thursday, Nov 26 (Thanksgiving Day).",
        "2026-11-26T02:00:00Z | We're closed at 8:00 PM on Wednesday, Nov 25."
      })
  void shouldSayWhyABuyerWouldFindTheStoreClosed(Instant at, String sentence) {
    assertThat(VisitTimes.closed(HOURS, at)).isEqualTo(sentence);
  }
}
