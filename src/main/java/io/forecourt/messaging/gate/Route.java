package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.template.MessageTemplate;
import java.util.Optional;

/**
 * A way to somebody that is open, and why it is.
 *
 * @param channel whose law applies
 * @param address number or e-mail; empty in a chat
 * @param basis what allows it
 * @param consent the consent on record, where it rests on one
 */
record Route(Channel channel, Optional<String> address, String basis, Optional<Long> consent) {

  /** Calls and texts have hours; an e-mail waits until it is read. */
  boolean hasHours() {
    return channel == Channel.TEXT || channel == Channel.WHATSAPP || channel == Channel.PHONE;
  }

  MessageTemplate.Form form(Channel carriedBy) {
    return carriedBy == Channel.TEXT || carriedBy == Channel.WHATSAPP
        ? MessageTemplate.Form.SHORT
        : MessageTemplate.Form.LONG;
  }
}
