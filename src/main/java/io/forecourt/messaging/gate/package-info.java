/** The outbound gate: contact policy, routes, receipts and held messages. */
@NamedInterface("gate")
package io.forecourt.messaging.gate;

import org.springframework.modulith.NamedInterface;
