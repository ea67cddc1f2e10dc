package io.forecourt.capture.chat;

import io.forecourt.platform.Conflict;

/** A visitor gave the phone number of another customer, whose messages the window must not show. */
final class PhoneNumberTaken extends Conflict {

  private static final long serialVersionUID = 1;

  PhoneNumberTaken() {
    super("This phone number belongs to another customer. Use a different one.");
  }
}
