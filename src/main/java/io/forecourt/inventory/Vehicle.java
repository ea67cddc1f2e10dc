package io.forecourt.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit in stock, known by its VIN.
 *
 * @param condition new, used or cpo
 * @param odometer in the store's unit, miles in the US
 * @param price in the store's currency; empty: call for price
 */
public record Vehicle(
    String vin,
    String stockNumber,
    String condition,
    VehicleName name,
    Optional<Integer> odometer,
    Optional<BigDecimal> price,
    VehicleStanding standing,
    VehicleDetails details) {

  /** Vehicle conditions of the trade. */
  public enum Status {
    ON_LOT("on our lot"),
    RESERVED("reserved for another buyer"),
    IN_TRANSIT("on its way to us"),
    IN_REPAIR("in our workshop being made ready"),
    SOLD("sold"),
    /** No longer in the feed; why is not known. */
    GONE("no longer in our stock");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /** Returns the status in words for the buyer. */
    public String words() {
      return words;
    }

    /** Returns whether the vehicle can still be sold. */
    public boolean isToBeHad() {
      return switch (this) {
        case ON_LOT, IN_TRANSIT, IN_REPAIR -> true;
        case RESERVED, SOLD, GONE -> false;
      };
    }
  }

  public int year() {
    return name.year();
  }

  public String make() {
    return name.make();
  }

  public String model() {
    return name.model();
  }

  public String trim() {
    return name.trim();
  }

  public String bodyStyle() {
    return name.bodyStyle();
  }

  public Status status() {
    return standing.status();
  }

  public Optional<LocalDate> expectedOn() {
    return standing.expectedOn();
  }

  /** "2024 Toyota Camry XSE". */
  public String spoken() {
    return name.spoken();
  }
}
