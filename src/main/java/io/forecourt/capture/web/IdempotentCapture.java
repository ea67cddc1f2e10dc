package io.forecourt.capture.web;

import io.forecourt.capture.Capture;
import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.Handling;
import io.forecourt.capture.Inquiries;
import io.forecourt.capture.Inquiry;
import io.forecourt.platform.Unprocessable;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Captures an inquiry once for each key: the same key and body get the same answer again. */
@Component
class IdempotentCapture {

  private final IdempotencyKeys keys;
  private final Capture capture;
  private final TransactionTemplate transaction;

  IdempotentCapture(IdempotencyKeys keys, Capture capture, TransactionTemplate transaction) {
    this.keys = keys;
    this.capture = capture;
    this.transaction = transaction;
  }

  /**
   * Captures an inquiry, or returns what the first request with its key returned.
   *
   * @throws Unprocessable if the key was used with another body
   */
  CaptureResult capture(Optional<String> key, Inquiry inquiry) {
    if (key.isEmpty()) {
      return capture.capture(inquiry);
    }
    CaptureResult result = transaction.execute(status -> storeOnce(key.get(), inquiry));
    capture.process(result.id());
    return result;
  }

  private CaptureResult storeOnce(String key, Inquiry inquiry) {
    String bodyHash = Inquiries.fingerprint(inquiry.body());
    keys.lock(inquiry.store(), key);
    keys.deleteExpired();
    Optional<IdempotencyKeys.Used> used = keys.find(inquiry.store(), key);
    if (used.isEmpty()) {
      CaptureResult captureResult = capture.store(inquiry, Handling.NORMAL);
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
