/** Alerts that tell a member of staff at once. */
@ApplicationModule(
    allowedDependencies = {"access", "lead", "messaging::delivery", "platform", "process", "store"})
package io.forecourt.alert;

import org.springframework.modulith.ApplicationModule;
