package io.forecourt.understanding.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.lead.Fact;
import io.forecourt.understanding.FactReading;
import io.forecourt.understanding.MessageContext;
import io.forecourt.understanding.SharedReader;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VinTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1M8GDM9AXKP042788",
        "11111111111111111",
        "5GZCZ43D13S812715",
        "5YJ3E1EB6NF126791",
        "4T1BF1FK3GU579828",
        "55SWF6EB0HU180615"
      })
  void shouldKnowARightCheckDigit(String number) {
    assertThat(Vin.of(number))
        .hasValueSatisfying(vin -> assertThat(vin.hasRightCheckDigit()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SGZCZ43D13S812715",
        "WVWZZZ1JZXW000001",
        "3C6UR5ML5GG359865",
        "3C6JB5CT5JG295901"
      })
  void shouldTakeAWrongCheckDigitAndTellIt(String number) {
    assertThat(Vin.of(number))
        .hasValueSatisfying(vin -> assertThat(vin.hasRightCheckDigit()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "5YJ3E1EB6NF126791, Tesla, 2022",
    "4T1BF1FK3GU579828, Toyota, 2016",
    "55SWF6EB0HU180615, Mercedes-Benz, 2017",
    "1HGCM82633A004352, Honda, 2003",
    "1FTFW1E50NFA12345, Ford, 2022",
    "3C6UR5ML5GG359865, Ram, 2016"
  })
  void shouldReadMakeAndYearWithoutAskingAnybody(String number, String make, int year) {
    Vin vin = Vin.of(number).orElseThrow();

    assertThat(vin.make()).contains(make);
    assertThat(vin.year()).contains(year);
  }

  @Test
  void shouldNotGuessTheYearOfACarBuiltForEurope() {
    Vin vin = Vin.of("wvwzzz1jzxw000001").orElseThrow();

    assertThat(vin.make()).contains("Volkswagen");
    assertThat(vin.year()).isEmpty();
    assertThat(Vin.of("1HGCM8263OA004352")).isEmpty();
  }

  @Test
  void shouldReadAVinBackWhenItMayBeMistyped() {
    assertThat(confidence("is 5YJ3E1EB6NF126791 clean")).isEqualTo(FactReading.Confidence.SURE);
    assertThat(confidence("is 5YJ3E1EB7NF126791 clean"))
        .isEqualTo(FactReading.Confidence.HALF_SURE);
  }

  private static FactReading.Confidence confidence(String text) {
    OffsetDateTime now = OffsetDateTime.parse("2026-03-11T14:05:00-05:00");
    return SharedReader.READER
        .read(text, MessageContext.at(now, Optional.empty()))
        .readings()
        .get(Fact.VEHICLE)
        .confidence();
  }
}
