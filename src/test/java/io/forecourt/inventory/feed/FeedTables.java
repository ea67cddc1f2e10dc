package io.forecourt.inventory.feed;

import io.forecourt.TestDatabase;
import io.forecourt.feed.DeliveryRuns;
import io.forecourt.feed.DeliveryTables;
import io.forecourt.inventory.InventoryTables;
import io.forecourt.store.StoreLoaded;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Feeds on the test database. */
public final class FeedTables {

  public static void importVehicles(StoreLoaded loaded) {
    Clock clock = Clock.systemUTC();
    FeedSettings settings = new FeedSettings(new MockEnvironment());
    DeliveryRuns runs = runs(clock);
    new StartUpStock(
            settings,
            update(TestDatabase.jdbc(), settings, clock),
            runs,
            InventoryTables.photos(),
            clock)
        .importVehicles(loaded);
  }

  static DeliveryRuns runs(Clock clock) {
    return DeliveryTables.runs(TestDatabase.jdbc(), clock);
  }

  static StockUpdate update(JdbcClient jdbc, FeedSettings settings, Clock clock) {
    return new StockUpdate(
        jdbc,
        new StockRows(jdbc, InventoryTables.vehicles(jdbc, clock)),
        DeliveryTables.runs(jdbc, clock),
        settings,
        clock);
  }

  private FeedTables() {}
}
