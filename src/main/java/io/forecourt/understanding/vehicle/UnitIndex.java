package io.forecourt.understanding.vehicle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Index of a store's units by VIN, stock number and model. A name that is also an everyday word
 * means a car if the store has one, and a stock number is recognized without being called one.
 */
public final class UnitIndex {

  /** Where no store is at hand. */
  public static final UnitIndex EMPTY = new UnitIndex(List.of());

  private static final int SHORTEST_NUMBER = 4;

  private final Set<String> models = new HashSet<>();
  private final Map<String, Unit> byNumber = new HashMap<>();

  /** One of them, as its maker spells it. */
  public record Unit(
      String vin, String stockNumber, int year, String make, String model, String trim) {}

  public UnitIndex(List<Unit> units) {
    for (Unit unit : units) {
      models.add(VehicleModels.key(unit.model()));
      byNumber.put(VehicleModels.key(unit.vin()), unit);
      if (unit.stockNumber() != null && isTelling(unit.stockNumber())) {
        byNumber.put(VehicleModels.key(unit.stockNumber()), unit);
      }
    }
  }

  boolean hasModel(String key) {
    return models.contains(key);
  }

  /**
   * @param word a VIN or a stock number as a buyer writes it
   */
  Optional<Unit> find(String word) {
    return Optional.ofNullable(byNumber.get(VehicleModels.key(word)));
  }

  boolean isEmpty() {
    return byNumber.isEmpty();
  }

  /** "12" may be anything. */
  private static boolean isTelling(String number) {
    return number.length() >= SHORTEST_NUMBER && number.chars().anyMatch(Character::isDigit);
  }
}
