/** Small shared pieces without business meaning. */
@ApplicationModule(allowedDependencies = {})
package io.forecourt.platform;

import org.springframework.modulith.ApplicationModule;
