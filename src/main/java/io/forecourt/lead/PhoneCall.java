package io.forecourt.lead;

import java.time.Instant;
import java.util.UUID;

/**
 * A call between the store and a buyer, as the phone system saw it.
 *
 * @param id the system's own number
 * @param taken whether a person or an answering machine picked up
 */
public record PhoneCall(String id, UUID leadId, boolean taken, int seconds, Instant at) {}
