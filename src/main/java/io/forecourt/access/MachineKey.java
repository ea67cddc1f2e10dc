package io.forecourt.access;

import java.util.Optional;

/**
 * The key that a machine showed.
 *
 * @param id empty for the key of the settings
 * @param store the only store it may see and write; empty for all stores
 */
record MachineKey(Optional<Long> id, String name, Optional<String> store, Purpose purpose) {

  /** The key {@code forecourt.api-key}: for all stores and every purpose. */
  static final MachineKey DEFAULT =
      new MachineKey(Optional.empty(), "default", Optional.empty(), Purpose.ALL);

  /** What a key may be used for. */
  enum Purpose {
    /** Sends in leads and messages of buyers, and reads nothing. */
    INTAKE,
    /** Delivers the stock of its store, and reads that alone. */
    INVENTORY,
    /** Delivers the customers of its store, and reads what the deliveries changed. */
    CUSTOMERS,
    /** Reads, and changes nothing. */
    READ,
    /** Reads, and reports messages, calls, sales and other events. */
    CRM,
    ALL
  }

  /** Names the key in the access log. */
  String logName() {
    return "key:" + name + store.map("@"::concat).orElse("");
  }
}
