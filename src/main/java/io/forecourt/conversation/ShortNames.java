package io.forecourt.conversation;

import io.forecourt.inventory.Vehicle;
import java.util.List;
import java.util.regex.Pattern;

/** What a person calls a vehicle once it was named in full: "the Accord". */
final class ShortNames {

  /** "1500" says nothing without its make. */
  private static final Pattern NUMBER_ONLY = Pattern.compile("\\d+");

  /**
   * Returns the model, with trim and year as far as another vehicle could be meant.
   *
   * @param others those that were offered or compared
   */
  static String of(Vehicle unit, List<Vehicle> others) {
    String model =
        NUMBER_ONLY.matcher(unit.model()).matches()
            ? unit.make() + " " + unit.model()
            : unit.model();
    List<Vehicle> alike =
        others.stream()
            .filter(other -> !other.vin().equals(unit.vin()))
            .filter(other -> other.model().equals(unit.model()))
            .toList();
    if (alike.isEmpty()) {
      return model;
    }
    boolean sameTrim = alike.stream().anyMatch(other -> other.trim().equals(unit.trim()));
    String year = sameTrim || unit.trim().isBlank() ? unit.year() + " " : "";
    return (year + model + " " + unit.trim()).strip();
  }

  private ShortNames() {}
}
