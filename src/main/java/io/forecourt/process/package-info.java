/** The contract between diagrams and code, and the engine behind it. */
@ApplicationModule(allowedDependencies = {"platform"})
package io.forecourt.process;

import org.springframework.modulith.ApplicationModule;
