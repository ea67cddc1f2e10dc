package io.forecourt.platform;

/** The caller may not do this (403). */
public non-sealed class NotAllowed extends DomainException {

  public NotAllowed(String message) {
    super(message);
  }
}
