package io.forecourt.access;

import io.forecourt.lead.Lead;

/**
 * Somebody looked at a whole lead.
 *
 * @param person user id
 */
public record LeadSeen(Lead lead, String person) {}
