package io.forecourt.equity;

import io.forecourt.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vehicles that customers own, by the store's records. */
@Repository
public class OwnedVehicles {

  private static final int MOST = 3;

  private final JdbcClient jdbc;
  private final Clock clock;

  OwnedVehicles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Returns one line for each of the latest vehicles; none if nothing is known. */
  public List<String> describe(UUID customerId, Store store) {
    LocalDate today = LocalDate.now(clock.withZone(store.zone()));
    return jdbc
        .sql(
            """
            select vin, year, make, model, purchased_on, bought_here, finance, payoff, payoff_on,
              matures_on, last_service_on, next_service_on
            from forecourt.customer_vehicle where customer_id = :customer
            order by purchased_on desc nulls last, last_service_on desc nulls last, id limit :most
            """)
        .param("customer", customerId)
        .param("most", MOST)
        .query(Ownership.class)
        .list()
        .stream()
        .map(vehicle -> vehicle.describe(store, today))
        .toList();
  }
}
