package io.forecourt.inventory;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A column of {@code vehicles.csv}, with the names that it has in the feeds of vAuto, HomeNet,
 * DealerSocket, Dealer.com and AutoTrader.
 */
enum FeedColumn {
  VIN("vin"),
  STOCK_NUMBER("stock_number", "stock", "stock no", "stocknum", "stock id"),
  CONDITION("condition", "new/used", "type", "inventory type", "newusedcpo"),
  CERTIFIED("certified", "is certified", "cpo", "certified pre-owned", "certification"),
  YEAR("year", "model year", "vehicle year"),
  MAKE("make", "vehicle make"),
  MODEL("model", "vehicle model"),
  TRIM("trim", "series", "trim level", "trim name"),
  BODY_STYLE("body_style", "body", "body type", "style body", "bodystyle generic"),
  EXTERIOR(
      "exterior", "exterior color", "ext color", "color", "colour", "exterior colour", "extcolor"),
  COLOR_FAMILY(
      "color_family", "generic color", "exterior color generic", "ext color generic", "base color"),
  INTERIOR("interior", "interior color", "int color", "interior colour", "intcolor"),
  ODOMETER("odometer", "mileage", "miles", "vehicle mileage"),
  PRICE("price", "internet price", "selling price", "list price", "asking price", "sale price"),
  STATUS("status", "inventory status", "vehicle status"),
  EXPECTED_ON("expected_on", "eta", "expected arrival", "ready date"),
  REPAIR_REASON("repair_reason", "shop reason", "recon reason"),
  ARRIVED_ON("arrived_on", "inventory date", "date in stock", "in stock date", "entry date"),
  LOCATION("location", "lot location", "lot", "vehicle location"),
  DRIVETRAIN("drivetrain", "drivetrain desc", "drive type", "drive train", "drive", "wheel drive"),
  ENGINE("engine", "engine description", "engine desc"),
  TRANSMISSION("transmission", "transmission description", "transmission desc", "trans"),
  FUEL("fuel", "fuel type", "fuel desc"),
  SEATS("seats", "passenger capacity", "seating capacity", "passengers", "number of seats"),
  CITY_MPG("city_mpg", "epa city", "mpg city", "city fuel economy", "epacity"),
  HIGHWAY_MPG("highway_mpg", "hwy mpg", "epa highway", "mpg highway", "mpg hwy", "epahighway"),
  RANGE_MILES("range_miles", "electric range", "ev range", "range"),
  FEATURES("features", "options", "equipment", "option descriptions", "standard equipment"),
  PHOTOS(
      "photos", "photo url list", "photo urls", "images", "image list", "image urls", "imagelist"),
  HISTORY_NOTE("history_note", "history", "vehicle history", "carfax note"),
  HISTORY_SOURCE("history_source", "history provider"),
  OWNERS("owners", "carfax owners", "number of owners", "previous owners"),
  ACCIDENTS("accidents", "accident count", "accidents reported"),
  TITLE("title", "title status", "branded title", "title type"),
  HISTORY_URL("history_url", "carfax url", "carfax link", "history report url", "autocheck url"),
  WARRANTY("warranty", "warranty note", "warranty description"),
  RECALL("recall", "recall note", "open recall", "open recalls");

  private static final Map<String, FeedColumn> BY_NAME = new HashMap<>();

  static {
    for (FeedColumn column : values()) {
      for (String name : column.names.split(",", -1)) {
        BY_NAME.put(plain(name), column);
      }
    }
  }

  private final String title;
  private final String names;

  FeedColumn(String title, String... otherNames) {
    this.title = title;
    this.names = title + "," + String.join(",", otherNames);
  }

  /** Returns the name that our own files use. */
  String title() {
    return title;
  }

  /** Capitals, spaces and signs make no difference: "Stock #" is "stock". */
  static Optional<FeedColumn> find(String header) {
    return Optional.ofNullable(BY_NAME.get(plain(header)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
