package io.forecourt.feed;

import io.forecourt.platform.AdvisoryLock;

/** What a file is about. */
public enum DeliveryKind {
  INVENTORY(AdvisoryLock.INVENTORY_FOLDER),
  CUSTOMERS(AdvisoryLock.CUSTOMERS_FOLDER);

  private final AdvisoryLock folder;

  DeliveryKind(AdvisoryLock folder) {
    this.folder = folder;
  }

  /** Returns the lock of the node that takes files of this kind from the folder of a store. */
  AdvisoryLock folder() {
    return folder;
  }
}
