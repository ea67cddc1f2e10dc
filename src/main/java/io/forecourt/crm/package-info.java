/** Writing leads to the store's CRM. */
@ApplicationModule(allowedDependencies = {"handoff", "lead", "process", "store"})
package io.forecourt.crm;

import org.springframework.modulith.ApplicationModule;
