/** Rooftops: people, opening hours, holidays, business time and formats. */
@ApplicationModule(allowedDependencies = {"platform"})
package io.forecourt.store;

import org.springframework.modulith.ApplicationModule;
