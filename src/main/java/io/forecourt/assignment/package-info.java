/** Who owns a lead and why: choice of the owner, ledger, reassignment. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "alert",
      "lead",
      "messaging::delivery",
      "platform",
      "process",
      "sla",
      "store"
    })
package io.forecourt.assignment;

import org.springframework.modulith.ApplicationModule;
