package io.forecourt.lead;

import java.time.Instant;
import java.util.UUID;

/**
 * A call between the store and a buyer, as the phone system saw it.
 *
 * @param id the system's own number
 * @param taken whether somebody, or a machine, took it
 */
public record PhoneCall(String id, UUID leadId, boolean taken, int seconds, Instant at) {}
