package io.forecourt.lead;

import java.util.Optional;

/**
 * A lead bought; published in the transaction that stores it.
 *
 * @param vin of the vehicle, if known
 */
public record LeadSold(Lead lead, Optional<String> vin) {}
