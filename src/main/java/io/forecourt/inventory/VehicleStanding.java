package io.forecourt.inventory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a unit is and what is done with it.
 *
 * @param expectedOn when a unit that is not on the lot should be there, or ready
 * @param repairReason why it is in the shop, in the store's words
 * @param arrivedOn when the store took it in
 * @param location on which lot it stands, in the store's words
 */
public record VehicleStanding(
    Vehicle.Status status,
    Optional<LocalDate> expectedOn,
    Optional<String> repairReason,
    Optional<LocalDate> arrivedOn,
    Optional<String> location) {

  /** Only the status is known. */
  public static VehicleStanding of(Vehicle.Status status) {
    return new VehicleStanding(
        status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
