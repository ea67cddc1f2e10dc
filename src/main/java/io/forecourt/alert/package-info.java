/** Urgent alerts to members of staff. */
@ApplicationModule(
    allowedDependencies = {"access", "lead", "messaging::delivery", "platform", "process", "store"})
package io.forecourt.alert;

import org.springframework.modulith.ApplicationModule;
