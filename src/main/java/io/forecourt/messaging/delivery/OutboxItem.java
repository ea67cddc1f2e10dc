package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.LeadRelated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the outbox, with its message.
 *
 * @param notice whether the law requires it, so that it answers nothing
 * @param stopped whether the person opted out after the gate let the message pass
 */
record OutboxItem(long id, QueuedMessage message, int tries, boolean notice, boolean stopped)
    implements LeadRelated {

  @Override
  public UUID leadId() {
    return message.leadId();
  }

  /** Returns false where address or text do not open with the keys of this installation. */
  boolean isReadable() {
    return !message.address().isEmpty() && !message.text().isEmpty();
  }

  /** Returns what went wrong without the address, which services like to quote. */
  String withoutAddress(String problem) {
    return message.address().isEmpty() ? problem : problem.replace(message.address(), "…");
  }

  static OutboxItem from(ResultSet row, ContactCipher cipher) throws SQLException {
    UUID lead = row.getObject("lead_id", UUID.class);
    UUID customer = row.getObject("customer_id", UUID.class);
    return new OutboxItem(
        row.getLong("id"),
        new QueuedMessage(
            row.getLong("message_id"),
            lead,
            customer,
            row.getString("store"),
            Channel.valueOf(row.getString("channel")),
            cipher.decryptOr(ContactField.OUTBOX_ADDRESS, customer, row.getString("address"), ""),
            Optional.ofNullable(row.getString("subject")),
            cipher.decryptOr(ContactField.MESSAGE_TEXT, lead, row.getString("text"), ""),
            Optional.ofNullable(row.getString("answers_to")),
            row.getObject("unsubscribe_token", UUID.class)),
        row.getInt("tries"),
        row.getBoolean("notice"),
        row.getBoolean("stopped"));
  }
}
