package io.forecourt.messaging.delivery;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers and e-mail addresses that turned out not to lead to the person. */
@Repository
public class UndeliverableAddresses {

  private final JdbcClient jdbc;
  private final Clock clock;

  UndeliverableAddresses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Nothing is sent to it anymore. */
  public void close(UUID customerId, String address) {
    for (String sql :
        new String[] {
          "update forecourt.customer_phone set wrong_since = :at"
              + " where customer_id = :customer and e164 = :address",
          "update forecourt.customer_email set wrong_since = :at"
              + " where customer_id = :customer and email = :address"
        }) {
      jdbc.sql(sql)
          .param("at", clock.instant())
          .param("customer", customerId)
          .param("address", address)
          .update();
    }
  }
}
