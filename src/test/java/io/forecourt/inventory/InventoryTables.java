package io.forecourt.inventory;

import io.forecourt.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vehicles on the test database. */
public final class InventoryTables {

  public static Vehicles vehicles(JdbcClient jdbc, Clock clock) {
    return new Vehicles(jdbc, clock);
  }

  public static VehiclePhotos photos() {
    return new VehiclePhotos(TestDatabase.jdbc());
  }

  /** Adds a vehicle to the test store, or updates it, as a feed does. */
  static void save(Vehicle vehicle) {
    vehicles(TestDatabase.jdbc(), Clock.systemUTC())
        .saveAll(
            "riverside",
            List.of(
                VehicleJson.of(vehicle)
                    .put("status_since", Instant.now().toString())
                    .put("status_source", "FEED")));
  }

  /** Sells a unit, as a deal does. */
  public static void sell(String store, String vin, Clock clock) {
    vehicles(TestDatabase.jdbc(), clock).recordSale(store, vin);
  }

  private InventoryTables() {}
}
