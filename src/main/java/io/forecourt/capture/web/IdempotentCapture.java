package io.forecourt.capture.web;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.Inquiries;
import io.forecourt.capture.Inquiry;
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
   * @throws Unprocessable if the key was used with another body
   */
  @Transactional
  CaptureResult capture(Optional<String> key, Inquiry inquiry) {
    return key.map(given -> once(given, inquiry)).orElseGet(() -> capture.capture(inquiry));
  }

  private CaptureResult once(String key, Inquiry inquiry) {
    String bodyHash = Inquiries.fingerprint(inquiry.body());
    keys.lock(inquiry.store(), key);
    keys.deleteExpired();
    Optional<IdempotencyKeys.Used> used = keys.find(inquiry.store(), key);
    if (used.isEmpty()) {
      CaptureResult captureResult = capture.capture(inquiry);
      keys.add(inquiry.store(), key, bodyHash, captureResult);
      return captureResult;
    }
    if (!used.get().bodyHash().equals(bodyHash)) {
      throw new Unprocessable(
          "This Idempotency-Key was used with another body. Use a new key for a new inquiry.");
    }
    return used.get().captured();
  }
}
