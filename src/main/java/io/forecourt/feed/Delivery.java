package io.forecourt.feed;

import io.forecourt.store.Store;

/**
 * A file that arrived.
 *
 * @param origin the file, the address, or the person or machine that sent it
 * @param confirmed whether a person has seen that many vehicles go, and means it
 */
public record Delivery(
    DeliveryKind kind,
    Store store,
    DeliveryMode mode,
    Source source,
    String origin,
    boolean confirmed) {

  /** The door by which it came in. */
  public enum Source {
    /** {@code vehicles.csv} of the store's folder. */
    START_UP,
    API,
    UPLOAD,
    FOLDER,
    URL
  }
}
