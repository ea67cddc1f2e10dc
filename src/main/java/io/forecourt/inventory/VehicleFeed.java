package io.forecourt.inventory;

import io.forecourt.platform.CsvLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the vehicles of a feed, line by line. */
final class VehicleFeed {

  private final LocalDate today;
  private final List<String> notices;
  private final Set<String> unknownColumns = new TreeSet<>();

  /**
   * @param notices what was left out, by line
   */
  VehicleFeed(LocalDate today, List<String> notices) {
    this.today = today;
    this.notices = notices;
  }

  /**
   * @throws IllegalArgumentException if the unit cannot do without a value that is not there
   */
  Vehicle read(CsvLine line) {
    noticeUnknownColumns(line);
    FeedLine feed = new FeedLine(line, notices);
    return new Vehicle(
        feed.required(FeedColumn.VIN, FeedValues::vin),
        feed.required(FeedColumn.STOCK_NUMBER),
        condition(feed),
        name(feed),
        feed.optional(FeedColumn.ODOMETER, FeedValues::count),
        feed.optional(FeedColumn.PRICE, FeedValues::money).filter(price -> price.signum() > 0),
        standing(feed),
        details(feed));
  }

  private void noticeUnknownColumns(CsvLine line) {
    for (String header : line.columns()) {
      if (FeedColumn.find(header).isEmpty() && unknownColumns.add(header)) {
        notices.add("line 1: the column '%s' is not used.".formatted(header));
      }
    }
  }

  private static String condition(FeedLine feed) {
    boolean certified = feed.text(FeedColumn.CERTIFIED).filter(FeedValues::isYes).isPresent();
    return certified ? "cpo" : feed.required(FeedColumn.CONDITION, FeedValues::condition);
  }

  private static VehicleName name(FeedLine feed) {
    return new VehicleName(
        feed.required(FeedColumn.YEAR, FeedValues::count),
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
