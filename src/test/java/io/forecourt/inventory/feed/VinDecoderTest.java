package io.forecourt.inventory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a VIN says without a look-up. */
class VinDecoderTest {

  @ParameterizedTest
  @CsvSource({
    "5GZCZ43D13S812715, Saturn, 2003, the United States",
    "5YJ3E1EB6NF126791, Tesla, 2022, the United States",
    "4T1BF1FK3GU579828, Toyota, 2016, the United States",
    "55SWF6EB0HU180615, Mercedes-Benz, 2017, the United States",
    // A maker of coaches, which is not in the table.
    "1M8GDM9AXKP042788, , , the United States",
    "3C6UR5ML5GG359865, Dodge Ram, 2016, Mexico",
    "WVWZZZ1JZXW000001, Volkswagen, 1999, Germany",
    "11111111111111111, , , the United States",
    "SGZCZ43D13S812715, , , the United Kingdom",
    // A digit in the seventh place: T is 1996, not 2026.
    "4T1BG12K0TU123456, Toyota, 1996, the United States",
    // Heavy trucks have letters where cars of their year have digits.
    "1FVACWDT9YHF12345, Freightliner, 2000, the United States",
  })
  void shouldDecodeMakeYearAndCountry(String vin, String makes, Integer year, String country) {
    VinDecoder decoder = new VinDecoder(vin);

    assertThat(decoder.makes()).isEqualTo(makes == null ? List.of() : words(makes));
    assertThat(decoder.year(2026).orElse(null)).isEqualTo(year);
    assertThat(decoder.country().orElse(null)).isEqualTo(country);
  }

  private static List<String> words(String makes) {
    return List.of(makes.split(" "));
  }
}
