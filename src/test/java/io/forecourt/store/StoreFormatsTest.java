package io.forecourt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money, times and phone numbers as a US store writes them. */
class StoreFormatsTest {

  private static final Store RIVERSIDE = PlainStores.riverside();

  private final Instant now = Instant.parse("2026-03-11T14:05:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+15155550201 | (515) 555-0201",
        "515-555-0201 | (515) 555-0201",
        "(515) 555 0201 | (515) 555-0201",
        "+442079460018 | +44 20 7946 0018",
        "ask the front desk | ask the front desk",
      })
  void shouldWritePhoneNumbersAsAtHome(String number, String written) {
    assertThat(StoreFormats.phone(number, RIVERSIDE)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-11T15:30:00Z | 10:30 AM today",
        "2026-03-12T23:00:00Z | 6:00 PM tomorrow",
        "2026-03-14T15:00:00Z | Saturday, Mar 14, 10:00 AM",
      })
  void shouldSayTimesInTheZoneOfTheStore(Instant moment, String said) {
    assertThat(StoreFormats.dateTime(moment, now, RIVERSIDE)).isEqualTo(said);
  }

  @Test
  void shouldNameTheZoneOfTheStore() {
    assertThat(StoreFormats.zone(now, RIVERSIDE)).isEqualTo("CDT");
  }

  @Test
  void shouldWriteMoneyWithoutCents() {
    assertThat(StoreFormats.money(new BigDecimal("28994.50"), RIVERSIDE)).isEqualTo("$28,995");
  }
}
