package io.forecourt.platform;

/** The caller sends faster than a person would (429). */
public non-sealed class TooManyRequests extends DomainException {

  public TooManyRequests(String message) {
    super(message);
  }
}
