package io.forecourt.messaging.delivery;

/** Permanent refusal of a message by a service, with its cause. */
class Undeliverable extends Exception {

  private static final long serialVersionUID = 1L;

  /** What follows from it for the address. */
  enum Cause {
    /** The address is invalid or no longer in use. */
    ADDRESS,
    /** The person opted out at the carrier. */
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
