package io.forecourt.inventory;

import java.util.List;
import java.util.Optional;

/**
 * What a unit is like. Whatever the store's feed does not say is empty, and so unknown.
 *
 * @param features as the feed lists them, such as "Apple CarPlay"
 * @param photos http(s) addresses, or paths on this application that begin with a slash
 * @param warranty in the store's words
 * @param recall open recalls, in the store's words
 */
public record VehicleDetails(
    VehicleColors colors,
    VehiclePowertrain powertrain,
    Optional<Integer> seats,
    List<String> features,
    List<String> photos,
    VehicleHistory history,
    Optional<String> warranty,
    Optional<String> recall) {

  public static final VehicleDetails UNKNOWN =
      new VehicleDetails(
          VehicleColors.UNKNOWN,
          VehiclePowertrain.UNKNOWN,
          Optional.empty(),
          List.of(),
          List.of(),
          VehicleHistory.UNKNOWN,
          Optional.empty(),
          Optional.empty());

  /** Whether a unit has a feature, as far as the feed goes. */
  public enum Listed {
    YES,
    /** Other features are listed, and this one is not. */
    NO,
    /** The feed lists no features of this unit. */
    UNKNOWN
  }

  /** Returns a feature in the words of the list, or else in its own. */
  public String listed(Feature feature) {
    return features.stream().filter(feature::isNamedBy).findFirst().orElse(feature.words());
  }

  public Listed lists(Feature feature) {
    if (features.stream().anyMatch(feature::isNamedBy)) {
      return Listed.YES;
    }
    return features.isEmpty() ? Listed.UNKNOWN : Listed.NO;
  }
}
