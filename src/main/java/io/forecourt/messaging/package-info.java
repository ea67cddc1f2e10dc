/** Messages to buyers: templates, the outbound gate, delivery, opt-out and the law. */
@ApplicationModule(allowedDependencies = {"access", "lead", "platform", "process", "sla", "store"})
package io.forecourt.messaging;

import org.springframework.modulith.ApplicationModule;
