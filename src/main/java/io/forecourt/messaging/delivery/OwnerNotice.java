package io.forecourt.messaging.delivery;

import io.forecourt.lead.Lead;

/**
 * Something about messages that the owner of a lead has to know.
 *
 * @param text one sentence
 */
public record OwnerNotice(Lead lead, String text) {}
