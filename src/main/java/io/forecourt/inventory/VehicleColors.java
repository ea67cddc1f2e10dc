package io.forecourt.inventory;

import java.util.Optional;

/**
 * Colors of a unit.
 *
 * @param exterior as the manufacturer calls it
 * @param family what a buyer would call the exterior
 */
public record VehicleColors(
    Optional<String> exterior, Optional<ColorFamily> family, Optional<String> interior) {

  public static final VehicleColors UNKNOWN =
      new VehicleColors(Optional.empty(), Optional.empty(), Optional.empty());
}
