package io.forecourt.equity;

import io.forecourt.TestDatabase;
import io.forecourt.feed.DeliveryTables;
import io.forecourt.lead.LeadTables;
import io.forecourt.platform.ContactCipher;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries of customers on the test database. */
final class EquityTables {

  static CustomerDeliveries deliveries(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    CustomerLookup lookup = new CustomerLookup(jdbc, cipher, LeadTables.directory(jdbc, cipher));
    return new CustomerDeliveries(
        lookup,
        TestDatabase.transactional(
            new CustomerUpdate(
                jdbc,
                LeadTables.directory(jdbc, cipher),
                LeadTables.listed(jdbc, cipher, clock),
                lookup,
                new CustomerRows(jdbc, cipher),
                clock)),
        DeliveryTables.runs(jdbc, clock),
        clock);
  }

  static CustomerDeliveries deliveries(Clock clock) {
    return deliveries(TestDatabase.jdbc(), ContactCipher.off(), clock);
  }

  private EquityTables() {}
}
