package io.forecourt.capture.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one anonymous sender may send in ten minutes.
 *
 * @param inquiriesPerAddress forms and new chats from one IP address
 * @param messagesPerChat messages in one chat
 */
@ConfigurationProperties("forecourt.intake")
record IntakeLimits(
    @DefaultValue("10") int inquiriesPerAddress, @DefaultValue("60") int messagesPerChat) {}
