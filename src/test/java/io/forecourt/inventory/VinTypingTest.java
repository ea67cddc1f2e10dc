package io.forecourt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VinTypingTest {

  private static final String VIN = "1HGCM82633A004352";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1HGCM82633A004352",
        " 1hgcm82633a004352 ",
        "1HGCM-82633-A004352",
        "1HGCM 82633 A004352",
        "1HGCM82633AOO4352",
        "IHGCM82633A0Q4352"
      })
  void shouldUnderstandAVinAsPeopleTypeIt(String typed) {
    assertThat(Vin.normalize(typed)).isEqualTo(VIN);
  }

  @ParameterizedTest
  @CsvSource({
    "1HGCM82633A004352, false",
    "1HGCM82633A004353, true",
    "4T1K61AK1RU41234X, true",
    // Built in Europe: no check digit.
    "WBA3A5C50CF256985, false"
  })
  void shouldTellAVinThatCannotExist(String vin, boolean mistyped) {
    assertThat(Vin.isMistyped(vin)).isEqualTo(mistyped);
  }

  @ParameterizedTest
  @CsvSource({
    "1HGCM82633A004352, 1HGCM82633A004352, 0",
    "1HGCM82633A004352, 1HGCM82633A004532, 2",
    "1HGCM82633A004352, 1HGCM82633A00435, 1"
  })
  void shouldCountWhereTwoVinsDiffer(String one, String other, int places) {
    assertThat(Vin.difference(one, other)).isEqualTo(places);
  }
}
