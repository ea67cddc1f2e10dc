/** Cadences and retention plans, played touch by touch. */
@ApplicationModule(
    allowedDependencies = {
      "handoff",
      "lead",
      "messaging::gate",
      "platform",
      "process",
      "sla",
      "store"
    })
package io.forecourt.followup;

import org.springframework.modulith.ApplicationModule;
