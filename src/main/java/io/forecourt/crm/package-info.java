/** Writing leads to the store's CRM. */
@ApplicationModule(allowedDependencies = {"handoff", "lead", "platform", "process", "store"})
package io.forecourt.crm;

import org.springframework.modulith.ApplicationModule;
