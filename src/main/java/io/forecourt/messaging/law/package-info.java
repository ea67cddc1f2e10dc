/** Contact hours, daily limits and business relationships by state. */
@NamedInterface("law")
package io.forecourt.messaging.law;

import org.springframework.modulith.NamedInterface;
