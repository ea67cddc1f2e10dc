package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import java.util.Optional;

/**
 * What would happen to a message that a rep sends now.
 *
 * @param channel the channel it would use
 */
public record SendPreview(Verdict verdict, Optional<Channel> channel) {}
