package io.forecourt.feed;

/** What a file says about what it does not list. */
public enum DeliveryMode {
  /** The whole: what is not listed is gone. */
  FULL,
  /** Changes only. */
  DELTA
}
