package io.forecourt.lead;

import java.util.UUID;

/** A lead that had ended is worked again; published in the transaction that stores it. */
public record LeadReopened(UUID leadId) {}
