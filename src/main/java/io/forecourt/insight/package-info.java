/** What managers see: SLA board, results, audits and metrics; used by no other module. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "feed",
      "lead",
      "messaging::delivery",
      "platform",
      "process",
      "scoring",
      "sla",
      "store"
    })
package io.forecourt.insight;

import org.springframework.modulith.ApplicationModule;
