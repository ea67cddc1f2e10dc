package io.forecourt.inventory.feed;

import io.forecourt.feed.ColumnNames;
import io.forecourt.feed.TitledColumn;
import java.util.Locale;
import java.util.Set;

/**
 * A column of a feed. {@code inventory/feed-columns.csv} has the names that it has in the exports
 * of vAuto, HomeNet, DealerSocket, Dealer.com, AutoTrader and AX9 and in the vehicle listings of
 * Google and schema.org.
 */
enum FeedColumn implements TitledColumn {
  VIN,
  STOCK_NUMBER,
  CONDITION,
  CERTIFIED,
  YEAR,
  MAKE,
  MODEL,
  TRIM,
  BODY_STYLE,
  EXTERIOR,
  COLOR_FAMILY,
  INTERIOR,
  ODOMETER,
  PRICE,
  STATUS,
  EXPECTED_ON,
  REPAIR_REASON,
  ARRIVED_ON,
  LOCATION,
  DRIVETRAIN,
  ENGINE,
  TRANSMISSION,
  FUEL,
  SEATS,
  CITY_MPG,
  HIGHWAY_MPG,
  RANGE_MILES,
  FEATURES,
  PHOTOS,
  HISTORY_NOTE,
  HISTORY_SOURCE,
  OWNERS,
  ACCIDENTS,
  TITLE,
  HISTORY_URL,
  WARRANTY,
  RECALL;

  static final ColumnNames<FeedColumn> NAMES =
      new ColumnNames<>("inventory/feed-columns.csv", FeedColumn.class);

  /** Returns the name that our own files use. */
  @Override
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the columns of our table that it fills. */
  Set<String> stored() {
    return switch (this) {
      case TRIM -> Set.of("trim_level");
      case CERTIFIED -> Set.of("condition");
      case EXTERIOR -> Set.of("exterior", "color_family");
      default -> Set.of(title());
    };
  }
}
