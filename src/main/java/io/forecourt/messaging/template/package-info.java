/** Approved message templates: files, rules and versions. */
@NamedInterface("template")
package io.forecourt.messaging.template;

import org.springframework.modulith.NamedInterface;
