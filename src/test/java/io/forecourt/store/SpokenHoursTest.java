package io.forecourt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours of a named day as a person says them, and times at which a buyer can come by. */
class SpokenHoursTest {

  private static final BusinessTime HOURS =
      new BusinessTime(
          ZoneId.of("America/Chicago"),
          Map.of(
              DayOfWeek.MONDAY, List.of(window("08:30", "20:00")),
              DayOfWeek.TUESDAY, List.of(window("08:30", "20:00")),
              DayOfWeek.THURSDAY, List.of(window("14:00", "20:00"), window("08:30", "13:00")),
              DayOfWeek.FRIDAY, List.of(window("08:30", "18:00"))),
          Map.of(
              LocalDate.of(2026, 11, 26), "Thanksgiving",
              LocalDate.of(2027, 7, 5), "Independence Day (observed)"));

  /** A Monday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-23 | We're open today from 8:30 AM to 8 PM | Hoy abrimos de 8:30 a. m. a 8 p. m.",
        "2026-11-24 | We're open tomorrow from 8:30 AM to 8 PM | Mañana abrimos de 8:30 a. m. a 8 p. m.",
        "2026-11-26 | We're closed Thursday for Thanksgiving | El jueves está cerrado por el Día de Acción de Gracias",
        "2026-11-27 | We're open Friday from 8:30 AM to 6 PM | El viernes abrimos de 8:30 a. m. a 6 p. m.",
        "2026-11-29 | We're closed on Sundays | Los domingos está cerrado",
        "2026-12-03 | We're open Thursday, Dec 3, from 8:30 AM to 1 PM and from 2 PM to 8 PM | El jueves 3 de diciembre abrimos de 8:30 a. m. a 1 p. m. y de 2 p. m. a 8 p. m.",
      })
  void shouldSayTheHoursOfADay(LocalDate day, String english, String spanish) {
    assertThat(SpokenHours.in("en").day(HOURS, day, TODAY)).isEqualTo(english);
    assertThat(SpokenHours.in("es").day(HOURS, day, TODAY)).isEqualTo(spanish);
  }

  @Test
  void shouldSayTheHoursOfAWeek() {
    assertThat(SpokenHours.in("en").week(HOURS))
        .isEqualTo(
            "Monday and Tuesday 8:30 AM to 8 PM, closed Wednesday, Thursday 8:30 AM to 1 PM and"
                + " 2 PM to 8 PM, Friday 8:30 AM to 6 PM, closed Saturday and Sunday");
    assertThat(SpokenHours.in("es").week(HOURS))
        .startsWith("lunes y martes de 8:30 a. m. a 8 p. m., miércoles cerrado");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T10:00, true",
    "2026-11-27T17:30, false",
    "2026-11-26T10:00, false",
    "2026-11-29T12:00, false",
    "2026-12-03T13:00, false",
    "2026-12-03T12:00, true",
  })
  void shouldKnowWhetherAVisitFits(LocalDateTime start, boolean open) {
    assertThat(slots().isOpenAt(at(start))).isEqualTo(open);
  }

  @Test
  void shouldOfferTheNextOpenTimes() {
    assertThat(slots().next(at(LocalDateTime.parse("2026-11-24T18:40")), 3))
        .containsExactly(
            at(LocalDateTime.parse("2026-11-24T19:00")),
            at(LocalDateTime.parse("2026-11-27T08:30")),
            at(LocalDateTime.parse("2026-11-27T09:00")));
  }

  @Test
  void shouldOfferTheOpenTimesNearestToAWish() {
    Instant thanksgivingMorning = at(LocalDateTime.parse("2026-11-26T10:00"));

    assertThat(slots().near(thanksgivingMorning, at(TODAY.atTime(9, 0)), 2))
        .containsExactly(
            at(LocalDateTime.parse("2026-11-27T08:30")),
            at(LocalDateTime.parse("2026-11-27T09:00")));
    assertThat(slots().near(thanksgivingMorning, at(LocalDateTime.parse("2026-11-27T11:10")), 1))
        .containsExactly(at(LocalDateTime.parse("2026-11-27T11:30")));
  }

  private static OpenSlots slots() {
    return new OpenSlots(HOURS, Duration.ofHours(1));
  }

  private static Instant at(LocalDateTime time) {
    return time.atZone(HOURS.zone()).toInstant();
  }

  private static BusinessTime.Window window(String opens, String closes) {
    return new BusinessTime.Window(LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
