package io.forecourt.messaging.delivery;

/** A service refuses a message for good, and says why. */
class Undeliverable extends Exception {

  private static final long serialVersionUID = 1L;

  /** What follows from it for the address. */
  enum Cause {
    /** It is not what it should be, or no longer. */
    ADDRESS,
    /** The person told the service to stop. */
    OPTED_OUT,
    OTHER
  }

  private final Cause cause;

  Undeliverable(Cause cause, String message) {
    super(message);
    this.cause = cause;
  }

  Cause reason() {
    return cause;
  }
}
