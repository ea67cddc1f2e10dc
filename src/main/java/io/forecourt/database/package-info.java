/** The PostgreSQL server that a trial brings along. */
@ApplicationModule(allowedDependencies = {})
package io.forecourt.database;

import org.springframework.modulith.ApplicationModule;
