package io.forecourt.inventory.feed;

/** What a file says about vehicles that it does not list. */
enum DeliveryMode {
  /** The whole stock: what is not listed is gone. */
  FULL,
  /** Changes only. */
  DELTA
}
