package io.forecourt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
            OpeningHours.inWords(new BusinessTime(ZoneId.of("America/Chicago"), windows, Set.of())))
        .isEqualTo("Mon-Wed 9 AM-8 PM, Thu 8:30 AM-12 PM and 1 PM-8 PM, Sat 9 AM-6 PM");
  }

  private static BusinessTime.Window window(String opens, String closes) {
    return new BusinessTime.Window(LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
