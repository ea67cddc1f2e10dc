/** Appraisals and offers. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "inventory",
      "lead",
      "messaging::delivery",
      "platform",
      "process",
      "sla",
      "store"
    })
package io.forecourt.deal;

import org.springframework.modulith.ApplicationModule;
