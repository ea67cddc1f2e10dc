package io.forecourt.inventory;

import java.util.List;
import java.util.Set;

/**
 * Answer of a search.
 *
 * @param units up to three that fit and can be sold, best first
 * @param total how many fit
 * @param everHad whether the store has, or ever had, the make and model asked for; false when none
 *     is asked for
 * @param alternatives up to three when nothing fits, closest first
 */
public record StockResult(
    List<Vehicle> units, int total, boolean everHad, List<Alternative> alternatives) {

  /** In what an alternative differs from the wish, in the order in which wishes are given up. */
  public enum Difference {
    COLOR,
    DRIVETRAIN,
    TRIM,
    /** Another body style of the model asked for. */
    BODY,
    YEAR,
    /** Up to a tenth outside the price asked for. */
    PRICE,
    /** Another model of the same body style. */
    MODEL
  }

  /** A unit that can be sold and fits but for the differences. */
  public record Alternative(Vehicle unit, Set<Difference> differs) {}
}
