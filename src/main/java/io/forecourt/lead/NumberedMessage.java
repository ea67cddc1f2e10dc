package io.forecourt.lead;

/**
 * A message with its place in the thread.
 *
 * @param id ascending in the order of arrival
 */
public record NumberedMessage(long id, Message message) {}
