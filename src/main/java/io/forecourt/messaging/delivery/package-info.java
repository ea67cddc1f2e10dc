/** Transports, the outbox, and what carriers report. */
@NamedInterface("delivery")
package io.forecourt.messaging.delivery;

import org.springframework.modulith.NamedInterface;
