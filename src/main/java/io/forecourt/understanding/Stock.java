package io.forecourt.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cars of a store, which its buyers most likely speak of: a name that is also an everyday word
 * is a car where one stands on the lot, and a stock number is one without being called so.
 */
public final class Stock {

  /** Where no store is at hand. */
  public static final Stock UNKNOWN = new Stock(List.of());

  private static final int SHORTEST_NUMBER = 4;

  private final Set<String> models = new HashSet<>();
  private final Map<String, Car> byNumber = new HashMap<>();

  /** One of them, as its maker spells it. */
  public record Car(
      String vin, String stockNumber, int year, String make, String model, String trim) {}

  public Stock(List<Car> cars) {
    for (Car car : cars) {
      models.add(VehicleModels.key(car.model()));
      byNumber.put(VehicleModels.key(car.vin()), car);
      if (car.stockNumber() != null && isTelling(car.stockNumber())) {
        byNumber.put(VehicleModels.key(car.stockNumber()), car);
      }
    }
  }

  boolean hasModel(String key) {
    return models.contains(key);
  }

  /**
   * @param word a VIN or a stock number as somebody writes it
   */
  Optional<Car> findByStockNumber(String word) {
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
