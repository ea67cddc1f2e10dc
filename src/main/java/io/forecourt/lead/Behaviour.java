package io.forecourt.lead;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a visitor did on the store's site; zero if unknown.
 *
 * @param visits visits to the site, this one included
 * @param vehiclePagesViewed pages of single vehicles
 * @param secondsOnVehiclePage on the page of the vehicle asked for
 * @param formDepth how many optional fields of the form were filled
 */
public record Behaviour(
    @Min(0) @Max(100_000) int visits,
    @Min(0) @Max(100_000) int vehiclePagesViewed,
    @Min(0) @Max(1_000_000) int secondsOnVehiclePage,
    @Min(0) @Max(1_000) int formDepth) {

  public static final Behaviour UNKNOWN = new Behaviour(0, 0, 0, 0);

  /** Both together: visits and time add up, the depth is the greater one. */
  public Behaviour plus(Behaviour later) {
    return new Behaviour(
        visits + later.visits,
        vehiclePagesViewed + later.vehiclePagesViewed,
        secondsOnVehiclePage + later.secondsOnVehiclePage,
        Math.max(formDepth, later.formDepth));
  }
}
