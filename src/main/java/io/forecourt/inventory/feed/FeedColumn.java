package io.forecourt.inventory.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a feed, with the names that it has in the exports of vAuto, HomeNet, DealerSocket,
 * Dealer.com, AutoTrader and AX9 and in the vehicle listings of Google and schema.org. The order of
 * the names says nothing.
 */
enum FeedColumn {
  VIN("vin", "vehicle identification number", "vin number"),
  STOCK_NUMBER(
      "stock_number",
      "stock",
      "stock no",
      "stocknum",
      "stock id",
      "stockid",
      "id",
      "sku",
      "stock num"),
  CONDITION(
      "condition",
      "new/used",
      "type",
      "inventory type",
      "newusedcpo",
      "n/u",
      "item condition",
      "vehicle condition",
      "new used"),
  CERTIFIED(
      "certified",
      "is certified",
      "cpo",
      "certified pre-owned",
      "certification",
      "certified pre owned flag"),
  YEAR("year", "model year", "vehicle year", "vehicle model date"),
  MAKE("make", "vehicle make", "brand", "manufacturer"),
  MODEL("model", "vehicle model"),
  TRIM("trim", "series", "trim level", "trim name", "vehicle configuration"),
  BODY_STYLE(
      "body_style",
      "body",
      "body type",
      "style body",
      "bodystyle generic",
      "body type name",
      "vehicle type"),
  EXTERIOR(
      "exterior", "exterior color", "ext color", "color", "colour", "exterior colour", "extcolor"),
  COLOR_FAMILY(
      "color_family", "generic color", "exterior color generic", "ext color generic", "base color"),
  INTERIOR(
      "interior",
      "interior color",
      "int color",
      "interior colour",
      "intcolor",
      "vehicle interior color"),
  ODOMETER(
      "odometer",
      "mileage",
      "miles",
      "vehicle mileage",
      "mileage from odometer",
      "mileage value",
      "odometer reading",
      "kilometers"),
  PRICE(
      "price",
      "internet price",
      "selling price",
      "list price",
      "asking price",
      "sale price",
      "price_current",
      "current price",
      "vehicle price",
      "offer price",
      "advertised price"),
  STATUS("status", "inventory status", "vehicle status", "availability", "vehicle availability"),
  EXPECTED_ON(
      "expected_on",
      "eta",
      "expected arrival",
      "ready date",
      "expected date",
      "expected arrival date",
      "availability date"),
  REPAIR_REASON("repair_reason", "shop reason", "recon reason"),
  ARRIVED_ON(
      "arrived_on",
      "inventory date",
      "date in stock",
      "in stock date",
      "entry date",
      "date first on lot",
      "received date",
      "stock date",
      "date added"),
  LOCATION("location", "lot location", "lot", "vehicle location"),
  DRIVETRAIN(
      "drivetrain",
      "drivetrain desc",
      "drive type",
      "drive train",
      "drive",
      "wheel drive",
      "drive wheel configuration",
      "drivetrain description"),
  ENGINE("engine", "engine description", "engine desc", "vehicle engine", "engine name"),
  TRANSMISSION(
      "transmission",
      "transmission description",
      "transmission desc",
      "trans",
      "vehicle transmission"),
  FUEL("fuel", "fuel type", "fuel desc"),
  SEATS(
      "seats",
      "passenger capacity",
      "seating capacity",
      "passengers",
      "number of seats",
      "vehicle seating capacity",
      "seating"),
  CITY_MPG("city_mpg", "epa city", "mpg city", "city fuel economy", "epacity"),
  HIGHWAY_MPG("highway_mpg", "hwy mpg", "epa highway", "mpg highway", "mpg hwy", "epahighway"),
  RANGE_MILES("range_miles", "electric range", "ev range", "range"),
  FEATURES(
      "features",
      "options",
      "equipment",
      "option descriptions",
      "standard equipment",
      "vehicle option",
      "vehicle options",
      "option list",
      "feature list"),
  PHOTOS(
      "photos",
      "photo url list",
      "photo urls",
      "images",
      "image list",
      "image urls",
      "imagelist",
      "image",
      "image link",
      "additional image link",
      "photo",
      "photourl",
      "picture urls",
      "pictures"),
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

  /** Returns the columns of our table that it fills. */
  Set<String> stored() {
    return switch (this) {
      case TRIM -> Set.of("trim_level");
      case CERTIFIED -> Set.of("condition");
      case EXTERIOR -> Set.of("exterior", "color_family");
      default -> Set.of(title);
    };
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
