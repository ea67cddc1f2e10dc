package io.forecourt.messaging.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a dealership may decide within the law.
 *
 * @param instantAnswers whether somebody who has just asked is answered at any hour
 * @param instantWithin how fresh the question must be for that
 * @param perDay most unasked messages to one person within 24 hours
 */
@ConfigurationProperties("forecourt.messages")
record MessagePolicy(
    @DefaultValue("true") boolean instantAnswers,
    @DefaultValue("PT15M") Duration instantWithin,
    @DefaultValue("3") int perDay) {}
