package io.forecourt.lead;

import java.util.UUID;

/** A lead has ended, however; published in the transaction that stores it. */
public record LeadEnded(UUID leadId) {}
