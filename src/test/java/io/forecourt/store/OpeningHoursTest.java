package io.forecourt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

  @Test
  void shouldPutLikeDaysTogetherAndLeaveClosedOnesOut() {
    Map<DayOfWeek, List<BusinessTime.Window>> windows = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)) {
      windows.put(day, List.of(window("09:00", "20:00")));
    }
    windows.put(DayOfWeek.THURSDAY, List.of(window("08:30", "12:00"), window("13:00", "20:00")));
    windows.put(DayOfWeek.SATURDAY, List.of(window("09:00", "18:00")));

    assertThat(
            OpeningHours.describeWeek(
                new BusinessTime(ZoneId.of("America/Chicago"), windows, Map.of())))
        .isEqualTo("Mon-Wed 9 AM-8 PM, Thu 8:30 AM-12 PM and 1 PM-8 PM, Sat 9 AM-6 PM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-11T08:00 | open today 8:30 AM-12 PM and 1 PM-8 PM",
        "2026-03-11T10:00 | open today until 8 PM",
        "2026-03-11T12:30 | open today 1 PM-8 PM",
        "2026-03-11T21:00 | closed today",
        "2026-03-12T10:00 | closed today",
        "2026-03-18T10:00 | closed today",
      })
  void shouldSayWhatIsLeftOfToday(LocalDateTime now, String words) {
    BusinessTime hours =
        new BusinessTime(
            ZoneId.of("America/Chicago"),
            Map.of(
                DayOfWeek.WEDNESDAY, List.of(window("08:30", "12:00"), window("13:00", "20:00"))),
            Map.of(LocalDate.of(2026, 3, 18), "Inventory"));

    assertThat(OpeningHours.describeToday(hours, now.atZone(hours.zone()).toInstant()))
        .isEqualTo(words);
  }

  private static BusinessTime.Window window(String opens, String closes) {
    return new BusinessTime.Window(LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
