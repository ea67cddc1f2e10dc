/** The assistant: what it answers, what it asks next, and when a person takes over. */
@ApplicationModule(
    allowedDependencies = {
      "appointment",
      "inventory",
      "lead",
      "messaging::delivery",
      "messaging::gate",
      "messaging::law",
      "messaging::template",
      "platform",
      "process",
      "sla",
      "store",
      "terms",
      "understanding",
      "understanding::llm",
      "understanding::question"
    })
package io.forecourt.conversation;

import org.springframework.modulith.ApplicationModule;
