package io.forecourt.platform;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What nodes lock by key where there is no row to lock yet. A lock is held until the transaction
 * ends. The seeds keep the same key of two locks apart; nodes of two versions must agree on them.
 */
public enum AdvisoryLock {
  /** A phone number or an email address of a store's customer. */
  CUSTOMER_CONTACT(0),
  /** A sender's own number of an inquiry. */
  INQUIRY(1),
  IDEMPOTENCY_KEY(2),
  /** The mailbox that one node reads at a time. */
  MAILBOX(3),
  /** The stock of a store, which one delivery changes at a time. */
  INVENTORY(4),
  /** The folder from which one node takes files of a store at a time. */
  INVENTORY_FOLDER(5),
  /** The customers of a store, whom one delivery changes at a time. */
  CUSTOMERS(6),
  /** The folder from which one node takes files of a store's customers at a time. */
  CUSTOMERS_FOLDER(7);

  private final long seed;

  AdvisoryLock(long seed) {
    this.seed = seed;
  }

  /** Waits until no other transaction holds the key. */
  public void acquire(JdbcClient jdbc, String key) {
    acquire(jdbc, List.of(key));
  }

  /**
   * Waits for all keys, always in the same order, so that two transactions never block each other.
   */
  public void acquire(JdbcClient jdbc, Collection<String> keys) {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtextextended(key, :seed))::text
            from (select unnest(:keys::text[]) as key order by 1) keys
            """)
        .param("seed", seed)
        .param("keys", keys.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /**
   * Returns false at once when another transaction holds the key. A transaction that holds it may
   * stand idle for half an hour, while others do the work that the lock is for.
   */
  public boolean tryAcquire(JdbcClient jdbc, String key) {
    return jdbc.sql(
            """
            select pg_try_advisory_xact_lock(hashtextextended(:key, :seed)) from (
              select set_config('idle_in_transaction_session_timeout', '30min', true)) patience
            """)
        .param("key", key)
        .param("seed", seed)
        .query(Boolean.class)
        .single();
  }
}
