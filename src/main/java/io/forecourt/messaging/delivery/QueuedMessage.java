package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that has passed the gate.
 *
 * @param id of the message in the thread
 * @param address number or e-mail
 * @param answersTo the Message-ID of the mail before it in the thread
 * @param unsubscribeToken of the person
 */
public record QueuedMessage(
    long id,
    UUID leadId,
    UUID customerId,
    String store,
    Channel channel,
    String address,
    Optional<String> subject,
    String text,
    Optional<String> answersTo,
    UUID unsubscribeToken) {}
