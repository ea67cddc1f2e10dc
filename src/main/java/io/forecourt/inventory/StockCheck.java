package io.forecourt.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Result of a stock check for the vehicle of a lead, and when it was made.
 *
 * @param asked description of the requested vehicle; empty if none is named
 * @param vehicle the unit, as spoken
 * @param status of the unit; empty when we do not have such a car at all
 */
public record StockCheck(
    StockStatus answer,
    String asked,
    Optional<String> vin,
    Optional<String> vehicle,
    Optional<Vehicle.Status> status,
    Optional<BigDecimal> price,
    List<Alternative> alternatives,
    Instant checkedAt) {

  /** What the process decides on. */
  public enum StockStatus {
    AVAILABLE,
    GONE,
    NOT_NAMED
  }

  /** Another car, as it was offered. */
  public record Alternative(String vin, String stockNumber, String vehicle, BigDecimal price) {}
}
