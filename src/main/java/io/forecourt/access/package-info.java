/** Logins, roles, keys and rights, and a log of who viewed which lead. */
@ApplicationModule(allowedDependencies = {"database", "lead", "platform", "process", "store"})
package io.forecourt.access;

import org.springframework.modulith.ApplicationModule;
