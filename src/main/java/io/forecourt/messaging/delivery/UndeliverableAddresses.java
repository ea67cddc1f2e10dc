package io.forecourt.messaging.delivery;

import io.forecourt.platform.ContactCipher;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers and e-mail addresses that turned out not to lead to the person. */
@Repository
public class UndeliverableAddresses {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Clock clock;

  UndeliverableAddresses(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Closes an e-mail address until a person has decided.
   *
   * @return false if it is no open address of the customer
   */
  public boolean closeUntilReviewed(UUID customerId, String email) {
    return jdbc.sql(
                """
                update forecourt.customer_email set wrong_since = :at, closed_unverified = true
                where customer_id = :customer and forecourt.contact_lookup(email) = :email
                  and wrong_since is null
                """)
            .param("at", clock.instant())
            .param("customer", customerId)
            .param("email", cipher.lookup(email))
            .update()
        == 1;
  }

  /** Opens again what was closed until a person has decided. */
  public void reopenReviewed(UUID customerId) {
    jdbc.sql(
            """
            update forecourt.customer_email set wrong_since = null, closed_unverified = false
            where customer_id = :customer and closed_unverified
            """)
        .param("customer", customerId)
        .update();
  }

  /** Nothing is sent to it anymore. */
  public void close(UUID customerId, String address) {
    for (String sql :
        new String[] {
          "update forecourt.customer_phone set wrong_since = :at"
              + " where customer_id = :customer and forecourt.contact_lookup(e164) = :address",
          "update forecourt.customer_email set wrong_since = :at"
              + " where customer_id = :customer and forecourt.contact_lookup(email) = :address"
        }) {
      jdbc.sql(sql)
          .param("at", clock.instant())
          .param("customer", customerId)
          .param("address", cipher.lookup(address))
          .update();
    }
  }
}
