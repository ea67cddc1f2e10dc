package io.forecourt.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What the stock says about a wish right now.
 *
 * @param exact the unit asked for by number, or in the trim, color and year asked for; sold,
 *     reserved, in transit and in the shop too
 * @param near others that can be sold, closest first, when the exact one cannot
 */
public record StockAnswer(
    StockCheck.Known known, Optional<Vehicle> exact, List<StockResult.Alternative> near) {

  /** Returns whether the unit asked for can be sold. */
  public boolean isAvailable() {
    return exact.filter(unit -> unit.status().isToBeHad()).isPresent();
  }
}
