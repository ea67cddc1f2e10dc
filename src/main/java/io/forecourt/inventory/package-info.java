/** Vehicles in stock, and whether the one a buyer asks for is available. */
@ApplicationModule(allowedDependencies = {"access", "lead", "platform", "process", "store"})
package io.forecourt.inventory;

import org.springframework.modulith.ApplicationModule;
