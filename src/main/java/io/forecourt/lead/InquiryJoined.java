package io.forecourt.lead;

/**
 * A customer with an open lead wrote again; published in the transaction that stores it.
 *
 * @param lead before the inquiry joined it
 * @param summary what came in, in a line, for the owner
 */
public record InquiryJoined(Lead lead, String summary) {}
