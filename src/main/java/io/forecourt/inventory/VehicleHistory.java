package io.forecourt.inventory;

import java.util.Optional;

/**
 * What the feed says about a unit's past, and who says so. Nothing here is concluded: a report that
 * lists no accident count leaves it empty.
 *
 * @param note in the feed's words, such as "CARFAX 1-Owner"
 * @param source of the report, such as "CARFAX"
 * @param title such as "clean" or "salvage"
 * @param reportUrl http(s) address of the report
 */
public record VehicleHistory(
    Optional<String> note,
    Optional<String> source,
    Optional<Integer> owners,
    Optional<Integer> accidents,
    Optional<String> title,
    Optional<String> reportUrl) {

  public static final VehicleHistory UNKNOWN =
      new VehicleHistory(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Returns whether the feed says anything at all. */
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }
}
