/** Grade, score and band of a lead, with reasons, from decisions. */
@ApplicationModule(allowedDependencies = {"lead", "platform", "process", "store"})
package io.forecourt.scoring;

import org.springframework.modulith.ApplicationModule;
