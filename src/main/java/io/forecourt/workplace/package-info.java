/** The rep's lead workspace, task cards, lists and forms. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "appointment",
      "assignment",
      "conversation",
      "deal",
      "equity",
      "handoff",
      "inventory",
      "lead",
      "messaging::gate",
      "platform",
      "process",
      "scoring",
      "store"
    })
package io.forecourt.workplace;

import org.springframework.modulith.ApplicationModule;
