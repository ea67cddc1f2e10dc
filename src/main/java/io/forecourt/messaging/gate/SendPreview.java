package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import java.util.Optional;

/**
 * What would become of a message that a person sends now.
 *
 * @param channel by which it would leave
 */
public record SendPreview(Verdict verdict, Optional<Channel> channel) {}
