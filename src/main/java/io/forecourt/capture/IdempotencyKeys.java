package io.forecourt.capture;

import io.forecourt.platform.AdvisoryLock;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Gives the same key the same answer for thirty days; a key belongs to one store and one body. */
@Repository
class IdempotencyKeys {

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Capture capture;
  private final Clock clock;

  IdempotencyKeys(JdbcClient jdbc, Capture capture, Clock clock) {
    this.jdbc = jdbc;
    this.capture = capture;
    this.clock = clock;
  }

  @Transactional
  Captured take(Optional<String> key, Enquiry enquiry) {
    return key.map(given -> once(given, enquiry)).orElseGet(() -> capture.take(enquiry));
  }

  private Captured once(String key, Enquiry enquiry) {
    record Earlier(String bodyHash, UUID leadId, boolean joined) {}
    AdvisoryLock.IDEMPOTENCY_KEY.acquire(jdbc, enquiry.store() + "/" + key);
    jdbc.sql("delete from forecourt.idempotency_key where created_at < :before")
        .param("before", clock.instant().minus(KEPT))
        .update();
    Optional<Earlier> earlier =
        jdbc.sql(
                "select body_hash, lead_id, joined from forecourt.idempotency_key"
                    + " where store = :store and key = :key")
            .param("store", enquiry.store())
            .param("key", key)
            .query(Earlier.class)
            .optional();
    String hash = Enquiries.fingerprint(enquiry.body());
    if (earlier.isPresent()) {
      if (!earlier.get().bodyHash().equals(hash)) {
        throw new ResponseStatusException(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "This Idempotency-Key was used with another body. Use a new key for a new enquiry.");
      }
      return new Captured(earlier.get().leadId(), earlier.get().joined() ? true : null);
    }
    Captured captured = capture.take(enquiry);
    jdbc.sql(
            """
            insert into forecourt.idempotency_key (store, key, body_hash, lead_id, joined,
              created_at)
            values (:store, :key, :hash, :lead, :joined, :at)
            """)
        .param("store", enquiry.store())
        .param("key", key)
        .param("hash", hash)
        .param("lead", captured.id())
        .param("joined", captured.joined() != null)
        .param("at", clock.instant())
        .update();
    return captured;
  }
}
