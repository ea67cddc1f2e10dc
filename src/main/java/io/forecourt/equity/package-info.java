/** Customers as the store's records have them: the vehicles they own, what is owed, and service. */
@ApplicationModule(allowedDependencies = {"access", "feed", "lead", "platform", "store"})
package io.forecourt.equity;

import org.springframework.modulith.ApplicationModule;
