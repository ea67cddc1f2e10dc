/** SLA clocks and deadlines from the decision sla-policy. */
@ApplicationModule(allowedDependencies = {"lead", "platform", "process", "store"})
package io.forecourt.sla;

import org.springframework.modulith.ApplicationModule;
