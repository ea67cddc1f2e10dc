package io.forecourt.inventory.feed;

import io.forecourt.inventory.BodyStyle;
import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.Drivetrain;
import io.forecourt.inventory.Fuel;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.VehicleColors;
import io.forecourt.inventory.VehicleDetails;
import io.forecourt.inventory.VehicleHistory;
import io.forecourt.inventory.VehicleName;
import io.forecourt.inventory.VehiclePowertrain;
import io.forecourt.inventory.VehicleStanding;
import io.forecourt.inventory.Vin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads one vehicle of a feed. */
final class VehicleReader {

  /** Before it, no rule for the characters of a VIN was common. */
  private static final int FIRST_YEAR_OF_CHECK_DIGITS = 1981;

  private final LocalDate today;
  private final Function<String, BigDecimal> money;
  private final List<LineNote> warnings;

  /**
   * @param money how the store writes prices
   * @param warnings what was left out, by line
   */
  VehicleReader(LocalDate today, Function<String, BigDecimal> money, List<LineNote> warnings) {
    this.today = today;
    this.money = money;
    this.warnings = warnings;
  }

  /**
   * @throws IllegalArgumentException if the unit cannot do without a value that is not there
   */
  FeedVehicle read(FeedRecord record) {
    FeedLine feed = new FeedLine(record, warnings);
    String vin = feed.required(FeedColumn.VIN, FeedValues::vin);
    Vehicle vehicle =
        new Vehicle(
            vin,
            // Listings without stock numbers go by the VIN.
            feed.text(FeedColumn.STOCK_NUMBER).isPresent()
                ? feed.required(FeedColumn.STOCK_NUMBER)
                : vin,
            condition(feed),
            name(feed),
            feed.optional(FeedColumn.ODOMETER, FeedValues::count),
            feed.optional(FeedColumn.PRICE, money).filter(price -> price.signum() > 0),
            standing(feed),
            details(feed));
    warnOfCheckDigit(feed, vehicle);
    return new FeedVehicle(
        record.line(), vehicle, record.given(), feed.text(FeedColumn.STATUS).isPresent());
  }

  /** A typing slip, or a car that was not built for North America: a person can tell. */
  private static void warnOfCheckDigit(FeedLine feed, Vehicle vehicle) {
    if (vehicle.year() >= FIRST_YEAR_OF_CHECK_DIGITS && !Vin.hasRightCheckDigit(vehicle.vin())) {
      feed.warn(
          "VIN %s has no valid check digit. Check it for a typing slip.".formatted(vehicle.vin()));
    }
  }

  private static String condition(FeedLine feed) {
    boolean certified = feed.text(FeedColumn.CERTIFIED).filter(FeedValues::isYes).isPresent();
    return certified ? "cpo" : feed.required(FeedColumn.CONDITION, FeedValues::condition);
  }

  private static VehicleName name(FeedLine feed) {
    return new VehicleName(
        feed.required(FeedColumn.YEAR, FeedValues::year),
        feed.required(FeedColumn.MAKE),
        feed.required(FeedColumn.MODEL),
        feed.text(FeedColumn.TRIM).orElse(""),
        feed.text(FeedColumn.BODY_STYLE)
            .map(text -> BodyStyle.find(text).map(BodyStyle::words).orElse(text))
            .orElse(""));
  }

  /** A feed without the column lists what is for sale. */
  private VehicleStanding standing(FeedLine feed) {
    return new VehicleStanding(
        feed.text(FeedColumn.STATUS).isEmpty()
            ? Vehicle.Status.ON_LOT
            : feed.required(FeedColumn.STATUS, FeedValues::status),
        feed.optional(FeedColumn.EXPECTED_ON, text -> FeedValues.day(text, today)),
        feed.text(FeedColumn.REPAIR_REASON),
        feed.optional(FeedColumn.ARRIVED_ON, text -> FeedValues.day(text, today)),
        feed.text(FeedColumn.LOCATION));
  }

  private static VehicleDetails details(FeedLine feed) {
    return new VehicleDetails(
        colors(feed),
        powertrain(feed),
        feed.optional(FeedColumn.SEATS, FeedValues::count),
        feed.optional(FeedColumn.FEATURES, FeedValues::features).orElse(List.of()),
        feed.optional(FeedColumn.PHOTOS, FeedValues::photos).orElse(List.of()),
        history(feed),
        feed.text(FeedColumn.WARRANTY),
        feed.text(FeedColumn.RECALL));
  }

  private static VehicleColors colors(FeedLine feed) {
    Optional<String> exterior = feed.text(FeedColumn.EXTERIOR);
    return new VehicleColors(
        exterior,
        feed.found(FeedColumn.COLOR_FAMILY, ColorFamily::find)
            .or(() -> exterior.flatMap(ColorFamily::find)),
        feed.text(FeedColumn.INTERIOR));
  }

  private static VehiclePowertrain powertrain(FeedLine feed) {
    return new VehiclePowertrain(
        feed.found(FeedColumn.DRIVETRAIN, Drivetrain::find),
        feed.text(FeedColumn.ENGINE),
        feed.text(FeedColumn.TRANSMISSION),
        feed.found(FeedColumn.FUEL, Fuel::find),
        feed.optional(FeedColumn.CITY_MPG, FeedValues::count),
        feed.optional(FeedColumn.HIGHWAY_MPG, FeedValues::count),
        feed.optional(FeedColumn.RANGE_MILES, FeedValues::count));
  }

  private static VehicleHistory history(FeedLine feed) {
    return new VehicleHistory(
        feed.text(FeedColumn.HISTORY_NOTE),
        feed.text(FeedColumn.HISTORY_SOURCE),
        feed.found(FeedColumn.OWNERS, FeedValues::firstCount),
        feed.found(FeedColumn.ACCIDENTS, FeedValues::firstCount),
        feed.text(FeedColumn.TITLE),
        feed.optional(FeedColumn.HISTORY_URL, FeedValues::address));
  }
}
