package io.forecourt.messaging.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Set;
import org.springframework.web.client.HttpClientErrorException;

/** What Twilio's error codes mean (docs "Error and Warning Dictionary"). */
final class TwilioErrors {

  private static final Set<Integer> NO_SUCH_NUMBER =
      Set.of(21211, 21214, 21217, 21408, 21612, 21614);
  private static final int OPTED_OUT = 21610;

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Refused(int code, String message) {}

  /** Maps the code of an error response or a status callback. */
  static Undeliverable.Cause cause(int code) {
    if (code == OPTED_OUT) {
      return Undeliverable.Cause.OPTED_OUT;
    }
    return NO_SUCH_NUMBER.contains(code) ? Undeliverable.Cause.ADDRESS : Undeliverable.Cause.OTHER;
  }

  static Undeliverable refusal(HttpClientErrorException e) {
    Refused refused;
    try {
      refused = e.getResponseBodyAs(Refused.class);
    } catch (RuntimeException unreadable) {
      refused = null;
    }
    int code = refused == null ? 0 : refused.code();
    String words = refused == null ? e.getStatusText() : refused.message();
    return new Undeliverable(cause(code), "Twilio %d: %s".formatted(code, words));
  }

  private TwilioErrors() {}
}
