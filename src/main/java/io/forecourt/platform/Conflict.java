package io.forecourt.platform;

/** The state of the lead or task no longer permits this (409). */
public non-sealed class Conflict extends DomainException {

  public Conflict(String message) {
    super(message);
  }
}
