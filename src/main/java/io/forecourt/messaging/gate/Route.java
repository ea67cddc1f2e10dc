package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.template.MessageTemplate;
import java.util.Optional;

/**
 * An open route to a person, and why it is open.
 *
 * @param channel whose law applies
 * @param address number or e-mail; empty in a chat
 * @param basis what allows it
 * @param consent the consent on record, where the route rests on one
 */
record Route(Channel channel, Optional<String> address, String basis, Optional<Long> consent) {

  /** Returns whether quiet hours apply: to calls and texts, not to e-mail. */
  boolean hasHours() {
    return channel == Channel.TEXT || channel == Channel.WHATSAPP || channel == Channel.PHONE;
  }

  MessageTemplate.Form form(Channel carriedBy) {
    return carriedBy == Channel.TEXT || carriedBy == Channel.WHATSAPP
        ? MessageTemplate.Form.SHORT
        : MessageTemplate.Form.LONG;
  }
}
