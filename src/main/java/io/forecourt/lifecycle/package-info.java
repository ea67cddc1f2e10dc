/** What happened outside and what the process has to follow; how leads end; the reconciler. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "appointment",
      "assignment",
      "conversation",
      "handoff",
      "inventory",
      "lead",
      "messaging::gate",
      "platform",
      "process",
      "sla",
      "store"
    })
package io.forecourt.lifecycle;

import org.springframework.modulith.ApplicationModule;
