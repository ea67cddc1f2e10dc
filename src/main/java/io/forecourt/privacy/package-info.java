/** Personal data: access reports, erasure of a person, retention, and encryption of stored data. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "database",
      "lead",
      "lifecycle",
      "platform",
      "process",
      "store"
    })
package io.forecourt.privacy;

import org.springframework.modulith.ApplicationModule;
