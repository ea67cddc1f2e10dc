package io.forecourt.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Result of a stock check for the vehicle of a lead, and when it was made.
 *
 * @param asked description of the requested vehicle; empty if none is named
 * @param known tells a unit that is gone from one that the store never had
 * @param unit the very one that was asked for, whatever its status
 */
public record StockCheck(
    StockStatus answer,
    String asked,
    Known known,
    Optional<Unit> unit,
    List<Alternative> alternatives,
    Instant checkedAt) {

  /** What the process decides on. */
  public enum StockStatus {
    AVAILABLE,
    GONE,
    NOT_NAMED
  }

  /** How much of what was asked for the store has or had. */
  public enum Known {
    /** The unit, in the trim and color asked for. */
    UNIT,
    /** The model, but in no such trim, color or year. */
    MODEL,
    /** No such model, ever. */
    NOTHING
  }

  /**
   * The unit as it was when it was checked.
   *
   * @param vehicle as spoken
   */
  public record Unit(
      String vin, String vehicle, Vehicle.Status status, Optional<BigDecimal> price) {}

  /**
   * Another car, as it was offered.
   *
   * @param differs in what it is not what was asked for; empty where that was not kept
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Alternative(
      String vin,
      String stockNumber,
      String vehicle,
      BigDecimal price,
      Set<StockResult.Difference> differs) {

    public Alternative {
      differs = differs == null ? Set.of() : Set.copyOf(differs);
    }
  }

  public Optional<String> vin() {
    return unit.map(Unit::vin);
  }

  /** Returns the unit as spoken. */
  public Optional<String> vehicle() {
    return unit.map(Unit::vehicle);
  }

  public Optional<Vehicle.Status> status() {
    return unit.map(Unit::status);
  }

  public Optional<BigDecimal> price() {
    return unit.flatMap(Unit::price);
  }
}
