package io.forecourt.lead;

/**
 * Somebody looked at a whole lead.
 *
 * @param person user id
 */
public record LeadViewed(Lead lead, String person) {}
