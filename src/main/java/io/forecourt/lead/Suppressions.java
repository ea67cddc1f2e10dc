package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Customers who opted out. An entry never expires; only the customer can revoke it. The closed
 * channels are in the customer's own row, so that a transaction waiting for that row sees them.
 */
@Repository
class Suppressions {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Clock clock;

  Suppressions(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Locks the customer, so that no message in flight is sent after the opt-out.
   *
   * @param scope {@link OptOutScope#EVERYTHING} or the name of a channel
   * @return false if it was already closed
   */
  boolean add(UUID customerId, String scope, Optional<Channel> channel, String reason) {
    boolean isNew =
        jdbc.sql(
                    """
                    update forecourt.customer
                    set suppressed = suppressed || :scope::text, paused_at = null
                    where id = :customer and not suppressed @> array[:scope::text]
                    """)
                .param("customer", customerId)
                .param("scope", scope)
                .update()
            == 1;
    jdbc.sql(
            """
            insert into forecourt.suppression (customer_id, reason, at, scope, channel)
            values (:customer, :reason, :at, :scope, :channel)
            """)
        .param("customer", customerId)
        .param("reason", reason)
        .param("at", clock.instant())
        .param("scope", scope)
        .param("channel", channel.map(Enum::name).orElse(null))
        .update();
    return isNew;
  }

  /**
   * Revokes all opt-outs of the customer.
   *
   * @return false if nothing was closed
   */
  boolean lift(UUID customerId, String reason) {
    boolean any =
        jdbc.sql(
                    "update forecourt.customer set suppressed = '{}'"
                        + " where id = :customer and suppressed <> '{}'")
                .param("customer", customerId)
                .update()
            == 1;
    jdbc.sql(
            """
            update forecourt.suppression set lifted_at = :at, lift_reason = :reason
            where customer_id = :customer and lifted_at is null
            """)
        .param("customer", customerId)
        .param("reason", reason)
        .param("at", clock.instant())
        .update();
    new ErasedAddresses(jdbc, cipher, clock).forget(customerId);
    return any;
  }

  boolean coversEverything(UUID customerId) {
    return jdbc.sql("select 'EVERYTHING' = any(suppressed) from forecourt.customer where id = :id")
        .param("id", customerId)
        .query(Boolean.class)
        .single();
  }

  boolean isPaused(UUID customerId) {
    return jdbc.sql("select paused_at is not null from forecourt.customer where id = :id")
        .param("id", customerId)
        .query(Boolean.class)
        .single();
  }

  boolean pause(UUID customerId) {
    return jdbc.sql(
                """
                update forecourt.customer set paused_at = :at
                where id = :id and paused_at is null and not 'EVERYTHING' = any(suppressed)
                """)
            .param("at", clock.instant())
            .param("id", customerId)
            .update()
        == 1;
  }

  void resume(UUID customerId) {
    jdbc.sql("update forecourt.customer set paused_at = null where id = :id")
        .param("id", customerId)
        .update();
  }
}
