package io.forecourt.inventory;

import io.forecourt.TestDatabase;
import io.forecourt.store.StoreLoaded;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vehicles on the test database. */
public final class InventoryTables {

  public static void importVehicles(StoreLoaded loaded) {
    JdbcClient jdbc = TestDatabase.jdbc();
    new VehicleImport(new Vehicles(jdbc), new VehiclePhotos(jdbc), Clock.systemUTC())
        .importVehicles(loaded);
  }

  private InventoryTables() {}
}
