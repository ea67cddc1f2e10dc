package io.forecourt.inventory.feed;

import io.forecourt.platform.CsvTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a feed. {@code inventory/feed-columns.csv} has the names that it has in the exports
 * of vAuto, HomeNet, DealerSocket, Dealer.com, AutoTrader and AX9 and in the vehicle listings of
 * Google and schema.org.
 */
enum FeedColumn {
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

  private static final Map<String, FeedColumn> BY_NAME = new HashMap<>();

  static {
    CsvTable.shipped(
        "inventory/feed-columns.csv",
        line -> {
          FeedColumn column =
              line.value("column", name -> FeedColumn.valueOf(name.toUpperCase(Locale.ROOT)));
          line.list("names").forEach(name -> BY_NAME.put(plain(name), column));
        });
  }

  /** Returns the name that our own files use. */
  String title() {
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

  /** Capitals, spaces and signs make no difference: "Stock #" is "stock". */
  static Optional<FeedColumn> find(String header) {
    return Optional.ofNullable(BY_NAME.get(plain(header)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
