/** Personal data: access reports, erasure of a person, and retention. */
@ApplicationModule(
    allowedDependencies = {"access", "lead", "lifecycle", "platform", "process", "store"})
package io.forecourt.privacy;

import org.springframework.modulith.ApplicationModule;
