package io.forecourt.process.engine;

import java.util.Optional;
import java.util.UUID;

/** Business keys that are ids of leads. */
final class LeadKeys {

  /** Returns the lead; empty for a key that is no id. */
  static Optional<UUID> parse(String businessKey) {
    try {
      return Optional.ofNullable(businessKey).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private LeadKeys() {}
}
