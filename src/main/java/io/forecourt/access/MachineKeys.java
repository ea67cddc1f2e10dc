package io.forecourt.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** All keys that open the API: the one of the settings, and those that administrators made. */
@Component
class MachineKeys {

  private final ApiKey configured;
  private final ApiKeys stored;

  MachineKeys(ApiKey configured, ApiKeys stored) {
    this.configured = configured;
    this.stored = stored;
  }

  /** Empty if no key is like this, or it counts no more. */
  Optional<MachineKey> find(String presented) {
    return configured.matches(presented)
        ? Optional.of(MachineKey.DEFAULT)
        : stored.findValid(presented);
  }
}
