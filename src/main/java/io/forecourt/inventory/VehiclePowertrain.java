package io.forecourt.inventory;

import java.util.Optional;

/**
 * What drives a unit, as far as the feed says.
 *
 * @param cityMpg miles per gallon, for electric units the equivalent
 * @param rangeMiles of an electric unit with a full battery
 */
public record VehiclePowertrain(
    Optional<Drivetrain> drivetrain,
    Optional<String> engine,
    Optional<String> transmission,
    Optional<Fuel> fuel,
    Optional<Integer> cityMpg,
    Optional<Integer> highwayMpg,
    Optional<Integer> rangeMiles) {

  public static final VehiclePowertrain UNKNOWN =
      new VehiclePowertrain(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
