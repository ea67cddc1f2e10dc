package io.forecourt.messaging;

import io.forecourt.lead.Lead;

/**
 * Something about messages that the owner of a lead has to know.
 *
 * @param text one sentence
 */
public record OwnerNews(Lead lead, String text) {}
