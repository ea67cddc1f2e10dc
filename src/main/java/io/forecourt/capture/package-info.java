/** Intake: every inquiry from any channel becomes a lead, or an intake item for a person. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "conversation",
      "inventory",
      "lead",
      "messaging::delivery",
      "messaging::gate",
      "messaging::optout",
      "platform",
      "process",
      "sla",
      "store",
      "understanding"
    })
package io.forecourt.capture;

import org.springframework.modulith.ApplicationModule;
