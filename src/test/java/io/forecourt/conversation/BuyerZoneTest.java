package io.forecourt.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.messaging.law.LocationResolver;
import io.forecourt.store.PlainStores;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose clock shows another hour than the store's in Des Moines. */
class BuyerZoneTest {

  private final LocationResolver locations = new LocationResolver();

  @ParameterizedTest
  @CsvSource({
    "50309, +15155550199, false",
    "60601, , false",
    ", +15155550199, false",
    ", , false",
    "90012, +15155550199, true",
    ", +12125550142, true",
    "85004, , true",
  })
  void shouldNameTheZoneOnlyToBuyersWhoLiveInAnother(
      String postalCode, String number, boolean elsewhere) {
    assertThat(
            BuyerZone.isElsewhere(
                locations.locate(Optional.ofNullable(postalCode), Optional.ofNullable(number)),
                PlainStores.riverside(),
                Instant.parse("2026-03-11T14:05:00Z")))
        .isEqualTo(elsewhere);
  }
}
