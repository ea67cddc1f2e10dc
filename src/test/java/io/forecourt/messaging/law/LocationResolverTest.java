package io.forecourt.messaging.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LocationResolverTest {

  private final LocationResolver locationResolver = new LocationResolver();

  static Stream<Arguments> areaCodes() {
    return Stream.of(
        Arguments.of("+15155550123", "IA", Set.of("America/Chicago")),
        Arguments.of("+12125550123", "NY", Set.of("America/New_York")),
        Arguments.of("+13055550123", "FL", Set.of("America/New_York")),
        Arguments.of("+18505550123", "FL", Set.of("America/Chicago", "America/New_York")),
        Arguments.of("+12145550123", "TX", Set.of("America/Chicago")),
        Arguments.of("+19155550123", "TX", Set.of("America/Denver")),
        Arguments.of("+16025550123", "AZ", Set.of("America/Phoenix")),
        Arguments.of("+18085550123", "HI", Set.of("Pacific/Honolulu")),
        Arguments.of("+12065550123", "WA", Set.of("America/Los_Angeles")),
        Arguments.of("+12025550123", "DC", Set.of("America/New_York")));
  }

  @ParameterizedTest
  @MethodSource("areaCodes")
  void shouldKnowWhereAnAreaCodeIs(String number, String state, Set<String> zones) {
    Location there = locationResolver.locate(Optional.empty(), Optional.of(number));

    assertThat(there.known()).isEqualTo(Location.By.AREA_CODE);
    assertThat(there.places()).extracting(Jurisdiction::state).containsExactly(state);
    assertThat(there.zones()).extracting(ZoneId::getId).containsExactlyInAnyOrderElementsOf(zones);
  }
}
