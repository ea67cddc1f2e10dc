/** Reads a buyer's words: intent, facts, signals, questions and times. */
@ApplicationModule(
    allowedDependencies = {"inventory", "lead", "messaging::optout", "platform", "store"})
package io.forecourt.understanding;

import org.springframework.modulith.ApplicationModule;
