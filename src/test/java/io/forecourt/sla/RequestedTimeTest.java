package io.forecourt.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.BusinessTime.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a buyer asked to be contacted, seen from Thursday, November 26, 2026, and days around it.
 */
class RequestedTimeTest {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final BusinessTime HOURS = hours();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // now, from, to, at, latest
        "2026-11-24T09:00, 18:00, 20:00, 2026-11-24T18:00, 2026-11-24T20:00", // this evening
        "2026-11-24T18:30, 18:00, 20:00, -, 2026-11-24T20:00", // it is evening
        "2026-11-24T20:30, 18:00, -, 2026-11-25T18:00, 2026-11-25T20:00", // closed: tomorrow
        "2026-11-24T14:00, -, 12:00, 2026-11-25T08:30, 2026-11-25T12:00", // mornings
        "2026-11-24T09:00, -, 12:00, -, 2026-11-24T12:00",
        "2026-11-24T07:00, -, 12:00, 2026-11-24T08:30, 2026-11-24T12:00", // not open yet
        "2026-11-25T20:30, 18:00, -, 2026-11-30T18:00, 2026-11-30T20:00", // holiday, then short
        // days
        "2026-11-27T09:00, 18:00, 20:00, 2026-11-27T18:00, 2026-11-27T20:00", // closes at 6
        "2026-11-28T19:00, 18:00, 20:00, 2026-11-30T18:00, 2026-11-30T20:00", // past Sunday
        "2026-11-24T09:00, 18:00, 17:00, 2026-11-24T18:00, 2026-11-24T20:00", // ends make no sense
        "2026-11-24T09:00, six, -, -, -",
        "2026-11-24T09:00, -, -, -, -",
      })
  void shouldFindTheNextHoursThatSuitBuyerAndStore(
      String now, String from, String to, String at, String latest) {
    RequestedTime found =
        RequestedTime.of(
            Optional.empty(), new Facts.Contact(Channel.PHONE, from, to), HOURS, at(now));

    assertThat(found.at()).isEqualTo(Optional.ofNullable(at).map(RequestedTimeTest::at));
    assertThat(found.latest()).isEqualTo(Optional.ofNullable(latest).map(RequestedTimeTest::at));
  }

  @Test
  void shouldCallAtAnAgreedMomentBeforeAnyHours() {
    Instant now = at("2026-11-24T09:00");
    Instant agreed = at("2026-11-24T16:00");
    Facts.Contact evenings = new Facts.Contact(Channel.PHONE, "18:00", null);

    assertThat(RequestedTime.of(Optional.of(agreed), evenings, HOURS, now).at()).contains(agreed);
    assertThat(RequestedTime.of(Optional.of(agreed), null, HOURS, agreed))
        .isEqualTo(RequestedTime.NONE);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  /** To 8 PM until Thursday, to 6 PM on Friday, to 5 PM on Saturday; closed on Thanksgiving. */
  private static BusinessTime hours() {
    Map<DayOfWeek, List<Window>> windows = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      int closes = day == DayOfWeek.FRIDAY ? 18 : day == DayOfWeek.SATURDAY ? 17 : 20;
      if (day != DayOfWeek.SUNDAY) {
        windows.put(day, List.of(new Window(LocalTime.of(8, 30), LocalTime.of(closes, 0))));
      }
    }
    return new BusinessTime(ZONE, windows, Map.of(LocalDate.of(2026, 11, 26), "Thanksgiving"));
  }
}
