package io.forecourt.feed;

import io.forecourt.store.Stores;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens folders from which files are taken. */
@Component
public class FolderDoors {

  private final Stores stores;
  private final Deliveries deliveries;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final PlatformTransactionManager transactions;

  FolderDoors(
      Stores stores,
      Deliveries deliveries,
      JdbcClient jdbc,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.stores = stores;
    this.deliveries = deliveries;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * @param folder has one folder for each store; blank if there is none
   */
  public FolderDoor open(DeliveryTarget target, String folder) {
    return new FolderDoor(target, folder, stores, deliveries, jdbc, clock, transactions);
  }
}
