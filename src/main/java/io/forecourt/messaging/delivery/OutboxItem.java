package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
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

  static OutboxItem from(ResultSet row, int number) throws SQLException {
    return new OutboxItem(
        row.getLong("id"),
        new QueuedMessage(
            row.getLong("message_id"),
            row.getObject("lead_id", UUID.class),
            row.getObject("customer_id", UUID.class),
            row.getString("store"),
            Channel.valueOf(row.getString("channel")),
            row.getString("address"),
            Optional.ofNullable(row.getString("subject")),
            row.getString("text"),
            Optional.ofNullable(row.getString("answers_to")),
            row.getObject("unsubscribe_token", UUID.class)),
        row.getInt("tries"),
        row.getBoolean("notice"),
        row.getBoolean("stopped"));
  }
}
