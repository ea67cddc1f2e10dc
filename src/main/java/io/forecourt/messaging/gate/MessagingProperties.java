package io.forecourt.messaging.gate;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a dealership may set within the law.
 *
 * @param instantAnswers whether a buyer who has just written is answered at any hour
 * @param instantWithin how recent the buyer's message must be for that
 * @param countries whose numbers may be texted and called before they have written, besides the
 *     store's own; ISO 3166
 * @param firstTextsPerHour limit of a store on first texts to numbers that have not written
 * @param firstMailsPerHour the same for e-mail addresses
 * @param perDay limit on unsolicited messages to one person within 24 hours
 */
@ConfigurationProperties("forecourt.messages")
record MessagingProperties(
    @DefaultValue("true") boolean instantAnswers,
    @DefaultValue("PT15M") Duration instantWithin,
    @DefaultValue Set<String> countries,
    @DefaultValue("60") int firstTextsPerHour,
    @DefaultValue("120") int firstMailsPerHour,
    @DefaultValue("3") int perDay) {}
