package io.forecourt.capture;

import io.forecourt.platform.Unprocessable;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Captures an inquiry once for each key: the same key and body get the same answer again. */
@Component
class IdempotentCapture {

  private final IdempotencyKeys keys;
  private final Capture capture;

  IdempotentCapture(IdempotencyKeys keys, Capture capture) {
    this.keys = keys;
    this.capture = capture;
  }

  /**
   * Captures an inquiry, or returns what the first request with its key returned.
   *
   * @throws Unprocessable where the key was used with another body
   */
  @Transactional
  Captured take(Optional<String> key, Enquiry inquiry) {
    return key.map(given -> once(given, inquiry)).orElseGet(() -> capture.take(inquiry));
  }

  private Captured once(String key, Enquiry inquiry) {
    String bodyHash = Enquiries.fingerprint(inquiry.body());
    keys.lock(inquiry.store(), key);
    keys.deleteExpired();
    Optional<IdempotencyKeys.Used> used = keys.find(inquiry.store(), key);
    if (used.isEmpty()) {
      Captured captured = capture.take(inquiry);
      keys.add(inquiry.store(), key, bodyHash, captured);
      return captured;
    }
    if (!used.get().bodyHash().equals(bodyHash)) {
      throw new Unprocessable(
          "This Idempotency-Key was used with another body. Use a new key for a new enquiry.");
    }
    return used.get().captured();
  }
}
