/** Appointments: scheduling, confirming, reminding, and whether the buyer showed. */
@ApplicationModule(
    allowedDependencies = {"lead", "messaging::gate", "platform", "process", "sla", "store"})
package io.forecourt.appointment;

import org.springframework.modulith.ApplicationModule;
