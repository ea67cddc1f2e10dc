/** Vehicles in stock, and whether the one a buyer asks for is available. */
@ApplicationModule(allowedDependencies = {"access", "feed", "lead", "platform", "process", "store"})
package io.forecourt.inventory;

import org.springframework.modulith.ApplicationModule;
