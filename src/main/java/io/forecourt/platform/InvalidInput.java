package io.forecourt.platform;

/** The input is missing, malformed or out of range (400). */
public non-sealed class InvalidInput extends DomainException {

  public InvalidInput(String message) {
    super(message);
  }
}
