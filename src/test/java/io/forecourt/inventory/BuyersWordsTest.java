package io.forecourt.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colors, shapes, fuels, drives and equipment under the names that feeds and buyers use. */
class BuyersWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Midnight Black Metallic, BLACK",
    "Silver Sky Blue, BLUE",
    "Blue, BLUE",
    "the gray one, GRAY",
    "Grey, GRAY",
    "el azul, BLUE",
    "la camioneta roja, RED",
    "Oxford White, WHITE",
    "Marrón, BROWN",
    "Lunar Rock,",
  })
  void shouldFindTheColor(String text, ColorFamily family) {
    assertThat(ColorFamily.find(text).orElse(null)).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource({
    "4D Sport Utility, SUV",
    "SUVs, SUV",
    "trucks, PICKUP",
    "Crew Cab Pickup, PICKUP",
    "Minivan, MINIVAN",
    "van, VAN",
    "4dr Car, SEDAN",
    "5D Hatchback, HATCHBACK",
    "advantage,",
  })
  void shouldFindTheShape(String text, BodyStyle style) {
    assertThat(BodyStyle.find(text).orElse(null)).isEqualTo(style);
  }

  @ParameterizedTest
  @CsvSource({
    "Gasoline Fuel, GAS",
    "Flex Fuel Capability, GAS",
    "Plug-In Electric/Gas, PLUG_IN_HYBRID",
    "Gas/Electric Hybrid, HYBRID",
    "Electric Fuel System, ELECTRIC",
    "EV, ELECTRIC",
    "Diesel, DIESEL",
    "Hydrogen,",
  })
  void shouldFindTheFuel(String text, Fuel fuel) {
    assertThat(Fuel.find(text).orElse(null)).isEqualTo(fuel);
  }

  @ParameterizedTest
  @CsvSource({
    "4x4, FOUR_WHEEL",
    "4-Wheel Drive, FOUR_WHEEL",
    "All Wheel Drive, AWD",
    "FWD, FWD",
    "Rear-wheel drive, RWD",
    "Automatic,",
  })
  void shouldFindTheDrive(String text, Drivetrain drivetrain) {
    assertThat(Drivetrain.find(text).orElse(null)).isEqualTo(drivetrain);
  }

  @ParameterizedTest
  @CsvSource({
    "leather, Leather-Trimmed Seats, true",
    "leather seats, Perforated leather seat trim, true",
    "leather, Leather-wrapped steering wheel, false",
    "leather, Leatherette seats, false",
    "third row, 3rd-Row Seat, true",
    "CarPlay, Wireless Apple CarPlay, true",
    "hitch, Tow package with hitch receiver, true",
    "sunroof, Panoramic Moonroof, true",
    "massage seats, Massage seats, true",
    "massage seats, Heated front seats, false",
  })
  void shouldKnowEquipmentByItsNames(String asked, String listed, boolean named) {
    assertThat(Feature.of(asked).isNamedBy(listed)).isEqualTo(named);
  }
}
