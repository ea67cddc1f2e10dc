package io.forecourt.platform;

/** The keys of the settings do not fit the contact data; the message says what to do. */
final class EncryptionRefused extends IllegalStateException {

  private static final long serialVersionUID = 1;

  EncryptionRefused(String message) {
    super(message);
  }
}
