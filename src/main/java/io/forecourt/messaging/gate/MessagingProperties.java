package io.forecourt.messaging.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a dealership may set within the law.
 *
 * @param instantAnswers whether a buyer who has just written is answered at any hour
 * @param instantWithin how recent the buyer's message must be for that
 * @param perDay limit on unsolicited messages to one person within 24 hours
 */
@ConfigurationProperties("forecourt.messages")
record MessagingProperties(
    @DefaultValue("true") boolean instantAnswers,
    @DefaultValue("PT15M") Duration instantWithin,
    @DefaultValue("3") int perDay) {}
