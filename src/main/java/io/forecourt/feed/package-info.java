/** Files that other systems deliver: how they are read, answered, listed and taken from folders. */
@ApplicationModule(allowedDependencies = {"access", "platform", "store"})
package io.forecourt.feed;

import org.springframework.modulith.ApplicationModule;
