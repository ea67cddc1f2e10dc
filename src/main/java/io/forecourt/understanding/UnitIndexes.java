package io.forecourt.understanding;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.understanding.vehicle.UnitIndex;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The index of each store's units, at most a minute old. It only contains names of units on the
 * lot; whether a unit is still available is checked when it matters.
 */
@Component
class UnitIndexes {

  private static final Logger LOG = LoggerFactory.getLogger(UnitIndexes.class);

  private static final Duration AGE = Duration.ofMinutes(1);

  private final LoadingCache<String, UnitIndex> byStore;

  UnitIndexes(Vehicles vehicles) {
    this.byStore =
        Caffeine.newBuilder()
            .expireAfterWrite(AGE)
            .build(
                store ->
                    new UnitIndex(
                        vehicles.findAvailable(store).stream().map(UnitIndexes::unit).toList()));
  }

  /** Returns the index of a store; empty if it fails to load, so that messages are still read. */
  UnitIndex get(String store) {
    try {
      return byStore.get(store);
    } catch (RuntimeException e) {
      LOG.error("The units of store {} could not be loaded", store, e);
      return UnitIndex.EMPTY;
    }
  }

  private static UnitIndex.Unit unit(Vehicle vehicle) {
    return new UnitIndex.Unit(
        vehicle.vin(),
        vehicle.stockNumber(),
        vehicle.year(),
        vehicle.make(),
        vehicle.model(),
        vehicle.trim());
  }
}
