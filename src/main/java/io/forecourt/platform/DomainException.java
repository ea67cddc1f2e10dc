package io.forecourt.platform;

/**
 * A request that the domain refuses. The message is written for the caller: what happened and what
 * to do. Controllers answer with a problem document, and the engine passes it on from listeners.
 */
public abstract sealed class DomainException extends RuntimeException
    permits Conflict, InvalidInput, NotAllowed, NotFound, TooManyRequests, Unprocessable {

  DomainException(String message) {
    super(message);
  }
}
