package io.forecourt.lead;

import java.util.UUID;

/** A person wrote down facts of a lead, or corrected them. */
public record FactsRecorded(UUID leadId) {}
