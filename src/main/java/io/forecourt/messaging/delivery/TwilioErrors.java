package io.forecourt.messaging.delivery;

import java.util.Set;

/** What Twilio's error codes mean (docs "Error and Warning Dictionary"). */
final class TwilioErrors {

  private static final Set<Integer> NO_SUCH_NUMBER =
      Set.of(21211, 21214, 21217, 21408, 21612, 21614);
  private static final int OPTED_OUT = 21610;

  /** Maps the code of an error response or a status callback. */
  static Undeliverable.Cause cause(int code) {
    if (code == OPTED_OUT) {
      return Undeliverable.Cause.OPTED_OUT;
    }
    return NO_SUCH_NUMBER.contains(code) ? Undeliverable.Cause.ADDRESS : Undeliverable.Cause.OTHER;
  }

  private TwilioErrors() {}
}
