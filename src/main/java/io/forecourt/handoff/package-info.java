/** From the assistant to a rep: record, brief, call task and its SLA. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "alert",
      "assignment",
      "conversation",
      "inventory",
      "lead",
      "messaging::gate",
      "platform",
      "process",
      "scoring",
      "sla",
      "store",
      "understanding"
    })
package io.forecourt.handoff;

import org.springframework.modulith.ApplicationModule;
