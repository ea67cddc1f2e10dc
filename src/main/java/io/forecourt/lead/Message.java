package io.forecourt.lead;

import java.time.Instant;

/** One message of a lead's thread, on any channel. */
public record Message(
    Instant at, Direction direction, Channel channel, Author author, String text) {

  /** Seen from the store. */
  public enum Direction {
    IN,
    OUT
  }

  /** Who wrote it. */
  public enum Author {
    BUYER,
    ASSISTANT,
    /** The assistant, in the words of a language model that were checked. */
    MODEL,
    REP
  }
}
