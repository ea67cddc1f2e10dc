package io.forecourt.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.store.BusinessTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday to Saturday 9 AM to 6 PM in Des Moines; closed on Sundays and on Thanksgiving. */
class QuickTimesTest {

  private static final BusinessTime HOURS =
      new BusinessTime(
          ZoneId.of("America/Chicago"),
          sixDays(),
          Map.of(LocalDate.parse("2026-11-26"), "Thanksgiving Day"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-11T10:00-05:00 | Today 5:00 PM, Tomorrow 10:00 AM, Fri 10:00 AM, Sat 10:00 AM",
        // Too late for 5 PM; tomorrow is Saturday, and Sunday is closed.
        "2026-03-13T16:45-05:00 | Tomorrow 10:00 AM, Mon 10:00 AM, Tue 10:00 AM, Wed 10:00 AM",
        "2026-11-25T10:00-06:00 | Today 5:00 PM, Fri 10:00 AM, Sat 10:00 AM, Mon 10:00 AM"
      })
  void shouldOfferTheNextTimesAtWhichTheStoreIsOpen(OffsetDateTime now, String labels) {
    assertThat(labels(now, Optional.empty())).isEqualTo(labels);
  }

  @Test
  void shouldOfferWhatTheBuyerNamedFirst() {
    OffsetDateTime now = OffsetDateTime.parse("2026-03-11T10:00-05:00");
    Optional<Instant> asked = Optional.of(Instant.parse("2026-03-14T16:30:00Z"));

    assertThat(labels(now, asked)).startsWith("Sat 11:30 AM, Today 5:00 PM");
    assertThat(QuickTimes.of(HOURS, now.toInstant(), asked))
        .first()
        .isEqualTo(new LeadWorkspace.QuickTime("Sat 11:30 AM", "2026-03-14T11:30-05:00", true));
  }

  @Test
  void shouldNameTheDateOfATimeThatIsFarAhead() {
    assertThat(
            labels(
                OffsetDateTime.parse("2026-03-11T10:00-05:00"),
                Optional.of(Instant.parse("2026-03-24T15:00:00Z"))))
        .startsWith("Tue, Mar 24, 10:00 AM");
  }

  @Test
  void shouldNotOfferATimeAtWhichTheStoreIsClosed() {
    assertThat(
            labels(
                OffsetDateTime.parse("2026-03-11T10:00-05:00"),
                Optional.of(Instant.parse("2026-03-15T17:00:00Z"))))
        .doesNotContain("Sun");
  }

  private static String labels(OffsetDateTime now, Optional<Instant> asked) {
    return String.join(
        ", ",
        QuickTimes.of(HOURS, now.toInstant(), asked).stream()
            .map(LeadWorkspace.QuickTime::label)
            .toList());
  }

  private static Map<DayOfWeek, List<BusinessTime.Window>> sixDays() {
    Map<DayOfWeek, List<BusinessTime.Window>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, List.of(new BusinessTime.Window(LocalTime.of(9, 0), LocalTime.of(18, 0))));
    }
    days.remove(DayOfWeek.SUNDAY);
    return days;
  }
}
