package io.forecourt.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.platform.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormDatesTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({
    "2026-03-14T10:00, 2026-03-14T15:00:00Z",
    "2026-03-14T10:00:00, 2026-03-14T15:00:00Z",
    "2026-03-14T10:00:00Z, 2026-03-14T10:00:00Z",
    "2026-03-14T10:00:00+02:00, 2026-03-14T08:00:00Z",
  })
  void shouldUseTheZoneOfTheStoreWhenTheTextHasNoOffset(String text, Instant expected) {
    assertThat(FormDates.parseInstant(text, CHICAGO)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tomorrow", "2026-03-14", "2026-02-30T10:00", "14.03.2026 10:00"})
  void shouldRefuseWhenTheTextIsNoDateAndTime(String text) {
    assertThatThrownBy(() -> FormDates.parseInstant(text, CHICAGO))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("'" + text + "' is not a date and time.");
  }

  @Test
  void shouldParseADate() {
    assertThat(FormDates.parseDate("2026-03-14")).isEqualTo(LocalDate.of(2026, 3, 14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "03/14/2026", "2026-02-30", "2026-03-14T10:00"})
  void shouldRefuseWhenTheTextIsNoDate(String text) {
    assertThatThrownBy(() -> FormDates.parseDate(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("'" + text + "' is not a date.");
  }
}
