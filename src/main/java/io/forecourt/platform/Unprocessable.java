package io.forecourt.platform;

/** The input is well formed but cannot be accepted (422). */
public non-sealed class Unprocessable extends DomainException {

  public Unprocessable(String message) {
    super(message);
  }
}
