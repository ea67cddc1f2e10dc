/** Customers, leads, facts, threads and suppressions, with their legal transitions. */
@ApplicationModule(allowedDependencies = {"platform"})
package io.forecourt.lead;

import org.springframework.modulith.ApplicationModule;
