package io.forecourt.capture.web;

import io.forecourt.capture.CaptureResult;
import io.forecourt.platform.AdvisoryLock;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Idempotency keys of a store with the answers they got, for 30 days. */
@Repository
class IdempotencyKeys {

  private static final Duration RETENTION = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  IdempotencyKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The hash of the body that came with a key, and the lead it resulted in. */
  record Used(String bodyHash, UUID leadId, boolean joined) {

    CaptureResult captured() {
      return joined ? CaptureResult.joining(leadId) : CaptureResult.asNew(leadId);
    }
  }

  /** Lets one request with a key through at a time, until its transaction ends. */
  void lock(String store, String key) {
    AdvisoryLock.IDEMPOTENCY_KEY.acquire(jdbc, store + "/" + key);
  }

  void deleteExpired() {
    jdbc.sql("delete from forecourt.idempotency_key where created_at < :before")
        .param("before", clock.instant().minus(RETENTION))
        .update();
  }

  Optional<Used> find(String store, String key) {
    return jdbc.sql(
            "select body_hash, lead_id, joined from forecourt.idempotency_key"
                + " where store = :store and key = :key")
        .param("store", store)
        .param("key", key)
        .query(Used.class)
        .optional();
  }

  void add(String store, String key, String bodyHash, CaptureResult captureResult) {
    jdbc.sql(
            """
            insert into forecourt.idempotency_key (store, key, body_hash, lead_id, joined,
              created_at)
            values (:store, :key, :hash, :lead, :joined, :at)
            """)
        .param("store", store)
        .param("key", key)
        .param("hash", bodyHash)
        .param("lead", captureResult.id())
        .param("joined", captureResult.joined() != null)
        .param("at", clock.instant())
        .update();
  }
}
