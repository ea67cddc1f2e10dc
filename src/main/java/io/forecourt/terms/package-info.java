/** Terms of a store: what it answers, what it charges, and what a car costs by the month. */
@ApplicationModule(allowedDependencies = {"messaging::template", "process", "store"})
package io.forecourt.terms;

import org.springframework.modulith.ApplicationModule;
