package io.forecourt.platform;

/** The state of the lead or task does not allow the action (409). */
public non-sealed class Conflict extends DomainException {

  public Conflict(String message) {
    super(message);
  }
}
