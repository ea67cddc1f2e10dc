package io.forecourt.feed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.forecourt.TestDatabase;
import io.forecourt.store.StoreTables;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries on the test database. */
public final class DeliveryTables {

  public static DeliveryRuns runs(JdbcClient jdbc, Clock clock) {
    return new DeliveryRuns(jdbc, JsonMapper.builder().build(), clock);
  }

  /**
   * @param told hears of files that were refused
   */
  public static DeliveryRequests requests(DeliveryRuns runs, Consumer<Object> told) {
    return new DeliveryRequests(StoreTables.stores(), new Deliveries(runs, told::accept));
  }

  public static FolderDoor folder(DeliveryTarget target, Path folder, Clock clock) {
    return new FolderDoors(
            StoreTables.stores(),
            new Deliveries(runs(TestDatabase.jdbc(), clock), event -> {}),
            TestDatabase.jdbc(),
            clock,
            TestDatabase.transactions())
        .open(target, folder.toString());
  }

  private DeliveryTables() {}
}
