package io.forecourt.messaging.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the law at its edges. */
class ContactHoursTest {

  private static final LocalDate WINTER_MONDAY = LocalDate.of(2026, 1, 12);

  private final ContactHours hours = new ContactHours();
  private final LocationResolver locationResolver = new LocationResolver();

  /** Written down a second time on purpose: a slip in the table must not pass. */
  @ParameterizedTest
  @CsvSource({
    "IA, 50309, 08:00, 21:00, 08:00, 21:00, 08:00, 21:00",
    "AL, 35203, 08:00, 20:00, 08:00, 20:00, -, -",
    "CT, 06103, 09:00, 20:00, 09:00, 20:00, 09:00, 20:00",
    "FL, 33101, 08:00, 20:00, 08:00, 20:00, 08:00, 20:00",
    "KY, 40202, 10:00, 21:00, 10:00, 21:00, 10:00, 21:00",
    "LA, 70112, 08:00, 20:00, 08:00, 20:00, -, -",
    "MA, 02108, 08:00, 20:00, 08:00, 20:00, 08:00, 20:00",
    "MD, 21201, 08:00, 20:00, 08:00, 20:00, 08:00, 20:00",
    "MN, 55401, 09:00, 21:00, 09:00, 21:00, 09:00, 21:00",
    "MS, 39201, 08:00, 20:00, 08:00, 20:00, -, -",
    "NM, 87102, 09:00, 21:00, 09:00, 21:00, 09:00, 21:00",
    "NV, 89101, 09:00, 20:00, 09:00, 20:00, 09:00, 20:00",
    "OK, 73102, 08:00, 20:00, 08:00, 20:00, 08:00, 20:00",
    "PA, 19103, 09:00, 21:00, 09:00, 21:00, 09:00, 21:00",
    "RI, 02903, 09:00, 18:00, 10:00, 17:00, -, -",
    "SC, 29201, 08:00, 19:00, 08:00, 19:00, 08:00, 19:00",
    "SD, 57104, 09:00, 21:00, 09:00, 21:00, -, -",
    "TX, 75201, 09:00, 21:00, 09:00, 21:00, 12:00, 21:00",
    "UT, 84101, 08:00, 21:00, 08:00, 21:00, -, -",
    "WA, 98101, 08:00, 20:00, 08:00, 20:00, 08:00, 20:00",
    "WY, 82001, 08:00, 20:00, 08:00, 20:00, 08:00, 20:00"
  })
  void shouldOpenAndCloseToTheMinute(
      String state,
      String postalCode,
      String monday,
      String mondayEnd,
      String saturday,
      String saturdayEnd,
      String sunday,
      String sundayEnd) {
    Location there = locationResolver.locate(Optional.of(postalCode), Optional.empty());
    assertThat(there.places()).extracting(Jurisdiction::state).containsExactly(state);
    edges(there, WINTER_MONDAY, monday, mondayEnd);
    edges(there, WINTER_MONDAY.plusDays(5), saturday, saturdayEnd);
    edges(there, WINTER_MONDAY.plusDays(6), sunday, sundayEnd);
  }

  @Test
  void shouldHaveAnEdgeTestForEveryRow() {
    assertThat(hours.rules())
        .extracting(ContactRule::id)
        .containsExactlyInAnyOrder(
            "US", "AL", "CT", "FL", "KY", "LA", "MA", "MD", "MN", "MS", "NM", "NV", "OK", "PA",
            "RI", "SC", "SD", "TX", "UT", "WA", "WY");
    assertThat(hours.rules()).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({"33101, 3", "21201, 3", "73102, 3", "50309, 0", "75201, 0"})
  void shouldCountContactsWhereTheLawDoes(String postalCode, int perDay) {
    assertThat(
            hours
                .dailyLimit(locationResolver.locate(Optional.of(postalCode), Optional.empty()))
                .map(rule -> rule.perDay().getAsInt())
                .orElse(0))
        .isEqualTo(perDay);
  }

  /** The night of March 8, 2026 has no two o'clock, that of November 1 has two. */
  @ParameterizedTest
  @CsvSource({
    "50309, 2026-03-07T21:00, 2026-03-08T13:00:00Z",
    "50309, 2026-03-08T07:59, 2026-03-08T13:00:00Z",
    "50309, 2026-10-31T21:00, 2026-11-01T14:00:00Z",
    "50309, 2026-11-01T07:59, 2026-11-01T14:00:00Z",
    "33101, 2026-03-07T20:00, 2026-03-08T12:00:00Z",
    "75201, 2026-03-07T21:00, 2026-03-08T17:00:00Z",
    "75201, 2026-11-01T11:59, 2026-11-01T18:00:00Z",
    // Arizona keeps its clock, most of its neighbours do not.
    "85004, 2026-03-08T07:59, 2026-03-08T15:00:00Z",
    "84101, 2026-03-07T21:00, 2026-03-09T14:00:00Z"
  })
  void shouldWaitForTheNextLawfulMinuteAlsoWhenClocksChange(
      String postalCode, LocalDateTime asked, Instant next) {
    Location there = locationResolver.locate(Optional.of(postalCode), Optional.empty());
    Instant moment = asked.atZone(there.zones().iterator().next()).toInstant();

    assertThat(hours.nextPermitted(there, moment)).isEqualTo(next);
    assertThat(hours.hindrance(there, next)).isEmpty();
    assertThat(hours.hindrance(there, next.minusSeconds(60))).isPresent();
  }

  @Test
  void shouldTakeThePostalCodeForTheZoneAndTheLawOfBoth() {
    Location there = locationResolver.locate(Optional.of("50309"), Optional.of("+13055550123"));
    assertThat(there.known()).isEqualTo(Location.By.POSTAL_CODE);
    assertThat(there.zones()).containsExactly(ZoneId.of("America/Chicago"));

    // 19:30 in Des Moines, 20:30 in Miami.
    assertThat(hours.hindrance(there, Instant.parse("2026-01-13T01:30:00Z")))
        .map(found -> found.rule().id())
        .contains("FL");
    assertThat(hours.dailyLimit(there)).map(ContactRule::id).contains("FL");
  }

  @Test
  void shouldTakeBothZonesOfADividedPlace() {
    // Panhandle of Florida: 19:30 Central is 20:30 Eastern.
    Location there = locationResolver.locate(Optional.of("32401"), Optional.empty());

    assertThat(hours.hindrance(there, Instant.parse("2026-01-13T01:30:00Z"))).isPresent();
    assertThat(hours.hindrance(there, Instant.parse("2026-01-12T13:30:00Z")))
        .map(found -> found.zone().getId())
        .contains("America/Chicago");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"null, null", "abc, +18005550123", "00000, null", "null, +18885550123"},
      nullValues = "null")
  void shouldTakeTheStrictestOfAllWhenNobodyKnows(String postalCode, String number) {
    Location there =
        locationResolver.locate(Optional.ofNullable(postalCode), Optional.ofNullable(number));

    assertThat(there.known()).isEqualTo(Location.By.NOTHING);
    // 12:00 in New York is 7:00 in Honolulu.
    assertThat(hours.hindrance(there, Instant.parse("2026-01-12T17:00:00Z"))).isPresent();
    Instant next = hours.nextPermitted(there, Instant.parse("2026-01-12T17:00:00Z"));
    assertThat(List.of("America/New_York", "America/Chicago", "Pacific/Honolulu"))
        .allSatisfy(zone -> assertThat(next.atZone(ZoneId.of(zone)).getHour()).isBetween(8, 17));
    // Several states are quiet on Sundays.
    LocalDate sunday = WINTER_MONDAY.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    assertThat(
            hours.hindrance(
                there, sunday.atTime(15, 0).atZone(ZoneId.of("America/New_York")).toInstant()))
        .isPresent();
  }

  private void edges(Location there, LocalDate day, String from, String to) {
    ZoneId zone = there.zones().iterator().next();
    if (from.equals("-")) {
      Stream.of(0, 9, 12, 18)
          .forEach(
              hour ->
                  assertThat(hours.hindrance(there, day.atTime(hour, 0).atZone(zone).toInstant()))
                      .isPresent());
      return;
    }
    Instant opens = LocalDateTime.parse(day + "T" + from).atZone(zone).toInstant();
    Instant closes = LocalDateTime.parse(day + "T" + to).atZone(zone).toInstant();
    assertThat(hours.hindrance(there, opens.minusSeconds(1))).isPresent();
    assertThat(hours.hindrance(there, opens)).isEmpty();
    assertThat(hours.hindrance(there, closes.minusSeconds(1))).isEmpty();
    assertThat(hours.hindrance(there, closes)).isPresent();
  }
}
