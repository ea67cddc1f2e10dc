package io.forecourt.lead;

/**
 * A person opened a lead.
 *
 * @param person user id
 */
public record LeadViewed(Lead lead, String person) {}
