package io.forecourt.platform;

/** What the caller names does not exist, or belongs to another store (404). */
public non-sealed class NotFound extends DomainException {

  public NotFound(String message) {
    super(message);
  }
}
