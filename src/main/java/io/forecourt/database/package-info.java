/** The PostgreSQL server that a trial brings along, and backup and restore of any. */
@ApplicationModule(allowedDependencies = {})
package io.forecourt.database;

import org.springframework.modulith.ApplicationModule;
