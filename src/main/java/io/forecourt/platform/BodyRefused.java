package io.forecourt.platform;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request body that is too large, too slow, or one of too many. */
final class BodyRefused extends ResponseStatusException {

  private static final long serialVersionUID = 1;

  BodyRefused(HttpStatus status, String reason) {
    super(status, reason);
  }

  static BodyRefused tooLarge(long max) {
    return new BodyRefused(
        HttpStatus.PAYLOAD_TOO_LARGE, "The body may have up to %d KB.".formatted(max / 1024));
  }

  static BodyRefused tooSlow() {
    return new BodyRefused(HttpStatus.REQUEST_TIMEOUT, "The body took too long to arrive.");
  }
}
