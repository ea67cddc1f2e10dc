/** The trial: sample store, demo phone and warm-up before the port opens. */
@ApplicationModule(
    allowedDependencies = {
      "capture",
      "capture::chat",
      "inventory",
      "lead",
      "platform",
      "process",
      "scoring",
      "store"
    })
package io.forecourt.demo;

import org.springframework.modulith.ApplicationModule;
