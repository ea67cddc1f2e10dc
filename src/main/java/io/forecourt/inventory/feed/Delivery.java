package io.forecourt.inventory.feed;

import io.forecourt.store.Store;

/**
 * A file of stock that arrived.
 *
 * @param origin the file, the address, or the person or machine that sent it
 * @param confirmed whether a person has seen that many vehicles go, and means it
 */
record Delivery(Store store, DeliveryMode mode, Source source, String origin, boolean confirmed) {

  /** The door by which it came in. */
  enum Source {
    /** {@code vehicles.csv} of the store's folder. */
    START_UP,
    API,
    UPLOAD,
    FOLDER,
    URL
  }
}
